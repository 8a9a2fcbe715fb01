using Bpo.Billing.Padding;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using Bpo.Tests.Simulation;

namespace Bpo.Tests.Padding;

/// <summary>October beside July to September, from contacts a test hands in.</summary>
internal static class PaddingMonth
{
    private static readonly InstantRange October = ContractZone.Utc.Bounds(Period.Month(2026, 10));
    private static readonly InstantRange Before = new(
        new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero),
        October.From
    );

    public const string Minutes = """[ { "id": "talk", "kind": "per-minute", "price": "0.60" } ]""";
    public const string Contacts = """[ { "id": "calls", "kind": "per-contact", "price": "2" } ]""";
    public const string Hours = """[ { "id": "hours", "kind": "per-hour", "basis": "logged-in", "price": "20" } ]""";

    /// <summary>Calls of October and of the months before, ten minutes apart, each made by the test.</summary>
    public static IEnumerable<Contact> Calls(int now, int before, Func<int, bool, Contact, Contact> make) =>
        Made(October.From, now, isBefore: false, make).Concat(Made(Before.From, before, isBefore: true, make));

    public static IReadOnlyList<Finding> Find(
        string pricing,
        IEnumerable<Contact> contacts,
        IReadOnlyList<AgentActivity>? activity = null,
        long billedMinor = 100_000
    )
    {
        var terms = Comparison.Terms(pricing);
        var session = new PaddingSession(terms, October, Before);
        foreach (var contact in contacts)
        {
            session.Add(contact);
        }

        return session.Read(
            activity ?? [],
            terms.Pricing.ToDictionary(
                charge => charge.Id,
                _ => Money.OfMinor(billedMinor, Currency.Euro),
                StringComparer.Ordinal
            )
        );
    }

    private static IEnumerable<Contact> Made(
        DateTimeOffset from,
        int count,
        bool isBefore,
        Func<int, bool, Contact, Contact> make
    ) =>
        Enumerable
            .Range(0, count)
            .Select(number =>
                make(
                    number,
                    isBefore,
                    new Contact
                    {
                        Id = $"{(isBefore ? "b" : "n")}{number:0000}",
                        Agent = $"agent-{number % 5}",
                        Customer = $"{(isBefore ? "b" : "n")}{number}",
                        EnqueuedAt = from.AddMinutes(10 * number),
                        AnsweredAt = from.AddMinutes(10 * number),
                        EndedAt = from.AddMinutes(10 * number).AddSeconds(120),
                        TalkSeconds = 120,
                        Outcome = Outcome.Answered,
                    }
                )
            );
}
