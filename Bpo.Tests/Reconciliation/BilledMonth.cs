using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Billing.Rating;
using Bpo.Billing.Reconciliation;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Runs;

namespace Bpo.Tests.Reconciliation;

/// <summary>October by one charge for minutes, and what somebody billed for it.</summary>
internal static class BilledMonth
{
    public static readonly Period October = Period.Month(2026, 10);

    /// <summary>Of 100 s each: 17 minutes at 60/6.</summary>
    public static readonly IReadOnlyList<Contact> TenCalls =
    [
        .. Enumerable.Range(0, 10).Select(call => Call(call, 100)),
    ];

    public static Terms Terms(string price = "0.50", string since = "2026-10-01", string more = "") =>
        TermsReader
            .Read(
                Encoding.UTF8.GetBytes(
                    $$"""
                    { "effectiveFrom": "{{since}}", "currency": "EUR", "timeZone": "UTC", "services": [ { "id": "voice", "name": "Voice" } ],
                      "pricing": [ { "id": "talk", "kind": "per-minute", "name": "Talk", "service": "voice", "basis": "talk", "increment": "60/6", "price": "{{price}}"{{more}} } ] }
                    """
                )
            )
            .Accepted();

    public static Contact Call(int number, int talk, int ring = 0, int wait = 0, int day = 5)
    {
        var at = new DateTimeOffset(2026, 10, day, 9, number, 0, TimeSpan.Zero);
        return new Contact
        {
            Id = $"c{day}-{number}",
            Queue = "support",
            EnqueuedAt = at.AddSeconds(-wait),
            AnsweredAt = at,
            EndedAt = at.AddSeconds(talk),
            WaitSeconds = wait,
            RingSeconds = ring,
            TalkSeconds = talk,
            Outcome = Outcome.Answered,
        };
    }

    public static BilledLine Line(
        decimal amount,
        decimal? quantity = null,
        decimal? price = null,
        string number = "1"
    ) => new("B-1", number, "talk", October, quantity, price, amount);

    public static BillComparison Compare(Terms terms, IEnumerable<Contact> contacts, params BilledLine[] billed) =>
        Compare(new BillReconciliation(RatingRequest.Of(terms, October), billed), contacts);

    public static BillComparison Compare(BillReconciliation reconciliation, IEnumerable<Contact> contacts)
    {
        foreach (var contact in contacts)
        {
            reconciliation.Add(contact);
        }

        return Assert.Single(reconciliation.Close());
    }
}
