using System.Text;
using Bpo.Billing.Contracts;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Rating;
using Bpo.Billing.Simulation;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Simulation;

/// <summary>Months of October 2026 on, simulated from contacts a test hands in.</summary>
internal static class Comparison
{
    public static readonly Period October = Period.Month(2026, 10);

    public static Terms Terms(string pricing, string commitments = "{}") =>
        TermsReader
            .Read(
                Encoding.UTF8.GetBytes(
                    $$"""
                    { "effectiveFrom": "2026-10-01", "currency": "EUR", "timeZone": "UTC",
                      "services": [ { "id": "voice", "name": "Voice", "match": {} } ],
                      "pricing": {{pricing}}, "commitments": {{commitments}} }
                    """
                )
            )
            .Match(terms => terms, problem => throw new InvalidOperationException(string.Join(' ', problem.Faults)));

    /// <summary>Answered calls of so many seconds, one a minute from the first of October.</summary>
    public static IEnumerable<Contact> Calls(int count, int talkSeconds) =>
        Enumerable
            .Range(0, count)
            .Select(number => new Contact
            {
                Id = $"c{number}",
                EnqueuedAt = new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(number),
                TalkSeconds = talkSeconds,
                Outcome = Outcome.Answered,
            });

    public static SimulationResult Of(
        IEnumerable<Contact> contacts,
        Terms inForce,
        IEnumerable<Terms> others,
        SimulationSettings? settings = null,
        IReadOnlyList<(DateOnly, long)>? days = null
    )
    {
        var simulator = new Simulator(
            [
                Alternative.InForce("in force"),
                .. others.Select((terms, index) => new Alternative($"{index}", terms, "")),
            ],
            inForce.Currency,
            settings ?? SimulationSettings.Default
        );
        var list = contacts.ToList();
        var month = simulator.Begin(
            new MonthRequest { Rating = RatingRequest.Of(inForce, October), ServiceStart = October.From },
            Rollup.Of(list, inForce.ServiceOf)
        );
        list.ForEach(month.Add);
        simulator.End();
        return simulator.Result(days ?? []);
    }
}
