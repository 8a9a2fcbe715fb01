using Bpo.Billing.Invoicing;
using Bpo.Billing.Rating;
using Bpo.Domain.Amounts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Rating;

/// <summary>
/// However often a month is corrected, upwards and downwards, what was booked for it is what it costs, line by line: tiers,
/// packages, discounts and commitments are worked out anew and rounded money is subtracted from rounded money.
/// </summary>
public sealed class CorrectionsNeverDrift
{
    private const string Promises = """
        , "commitments": { "minimums": [ { "id": "least", "amount": "60", "overageFactor": "1.1" } ],
            "maximums": [ { "id": "most", "amount": "90", "charges": ["talk"] } ],
            "prepayments": [ { "id": "deposit", "amount": "35", "charges": ["talk", "requests"] } ],
            "discounts": [ { "id": "volume", "reason": "volume", "steps": [ { "from": "20", "percent": "3.3" } ] } ] },
          "invoicing": { "taxes": [ { "category": "S", "rate": "19" } ], "levies": [ { "id": "levy", "name": "Levy", "rate": "1.3" } ] }
        """;

    private static readonly Period October = Period.Month(2026, 10);

    private static readonly Terms Terms = Agreements.Of(Agreements.Demanding, others: Promises);

    private static readonly Arbitrary<(Contact[] Contacts, int[] Seeds)> Months = Arb.From(
        from contacts in Rating.Months.Contacts.Generator
        from seeds in Gen.Choose(0, 1_000_000).ArrayOf(5)
        select (contacts, seeds)
    );

    [Fact]
    public void what_is_booked_is_what_the_month_costs_after_every_correction() =>
        Prop.ForAll(
                Months,
                month =>
                {
                    var booked = new List<ChargeLine>();
                    return month.Seeds.All(seed =>
                    {
                        // Each correction knows other contacts: some came late, some were struck out.
                        var fresh = Lines(month.Contacts.Where(contact => Known(contact, seed)));
                        booked.AddRange(Adjustments.Of(October, fresh, booked).Select(UnderItsLine));
                        return Sums(booked).SequenceEqual(Sums(fresh));
                    });
                }
            )
            .Holds();

    [Fact]
    public void the_same_month_again_books_nothing() =>
        Prop.ForAll(
                Rating.Months.Contacts,
                contacts => Adjustments.Of(October, Lines(contacts), Lines(contacts)).Count == 0
            )
            .Holds();

    [Fact]
    public void an_adjustment_carries_the_name_of_its_charge_and_only_the_contacts_that_are_new()
    {
        var terms = Agreements.Of("""[ { "id": "c", "name": "Calls", "kind": "per-contact", "price": "1" } ]""");
        var adjustment = Assert.Single(Adjustments.Of(October, Bill(terms, 5), Bill(terms, 3)));
        Assert.Equal(("Calls", 2L), (adjustment.Description.Arguments[0], adjustment.Contacts));
    }

    private static IReadOnlyList<ChargeLine> Bill(Terms terms, int calls)
    {
        var session = new RatingSession(RatingRequest.Of(terms, October));
        for (var call = 0; call < calls; call++)
        {
            session.Add(
                new Contact
                {
                    Id = $"{call}",
                    EnqueuedAt = new DateTimeOffset(2026, 10, 5, 12, call, 0, TimeSpan.Zero),
                    Outcome = Domain.Usage.Outcome.Answered,
                    TalkSeconds = 60,
                }
            );
        }

        return session.Bill().Lines;
    }

    private static bool Known(Contact contact, int seed) => (Order.Of(contact, seed) & 3) != 0;

    private static IReadOnlyList<ChargeLine> Lines(IEnumerable<Contact> contacts)
    {
        var session = new RatingSession(RatingRequest.Of(Terms, October));
        foreach (var contact in contacts)
        {
            session.Add(contact);
        }

        return DraftInvoice.From(session.Bill(), credits: null, Terms, October).Lines;
    }

    private static ChargeLine UnderItsLine(ChargeLine line) =>
        line with
        {
            Id = line.Id.Replace(Adjustments.IdOf(October, ""), "", StringComparison.Ordinal),
        };

    private static IEnumerable<(string, Money)> Sums(IEnumerable<ChargeLine> lines) =>
        lines
            .GroupBy(line => line.Id, StringComparer.Ordinal)
            .Select(group => (group.Key, Money.Sum(group.Select(line => line.Amount), Terms.Currency)))
            .Where(line => !line.Item2.IsZero)
            .OrderBy(line => line.Key, StringComparer.Ordinal);
}
