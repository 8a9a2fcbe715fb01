using System.Globalization;
using Bpo.Billing.Rating;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Rating;

/// <summary>A bill is a function of the contacts of a month, not of how they came in.</summary>
public sealed class OrderDoesNotMatter
{
    private static readonly RatingRequest Request = RatingRequest.Of(
        Agreements.Of(Agreements.Demanding),
        Period.Month(2026, 10)
    );

    [Fact]
    public void any_order_of_the_same_contacts_gives_the_same_bill() =>
        Prop.ForAll(
                Months.Contacts,
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                (contacts, seed) => Same(Bill(contacts), Bill([.. contacts.OrderBy(contact => Shuffle(contact, seed))]))
            )
            .Holds();

    [Fact]
    public void any_partition_of_the_same_contacts_gives_the_same_bill() =>
        Prop.ForAll(
                Months.Contacts,
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                (contacts, seed) =>
                {
                    var parts = contacts.GroupBy(contact => Shuffle(contact, seed) % 4).Select(Counted).ToList();
                    var whole = new RatingSession(Request);
                    parts.ForEach(whole.Merge);
                    return Same(Bill(contacts), whole.Bill().Lines);
                }
            )
            .Holds();

    [Fact]
    public void any_order_of_seats_hours_results_records_and_costs_gives_the_same_bill() =>
        Prop.ForAll(
                OtherMonths.Usage,
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                (usage, seed) => Same(Bill(usage), Bill(OtherMonths.Shuffled(usage, seed)))
            )
            .Holds();

    private static IReadOnlyList<ChargeLine> Bill(OtherUsage usage) =>
        new RatingSession(
            RatingRequest.Of(Agreements.Of(Agreements.Staffed), Period.Month(2026, 10)) with
            {
                Usage = usage,
            }
        )
            .Bill()
            .Lines;

    private static IReadOnlyList<ChargeLine> Bill(IEnumerable<Contact> contacts) => Counted(contacts).Bill().Lines;

    private static RatingSession Counted(IEnumerable<Contact> contacts)
    {
        var session = new RatingSession(Request);
        foreach (var contact in contacts)
        {
            session.Add(contact);
        }

        return session;
    }

    private static bool Same(IReadOnlyList<ChargeLine> left, IReadOnlyList<ChargeLine> right) =>
        left.Select(Told).SequenceEqual(right.Select(Told), StringComparer.Ordinal);

    private static string Told(ChargeLine line) =>
        $"{line.Id} {line.Quantity} {line.Exact} {line.Amount} {line.Contacts} "
        + string.Join("|", line.Steps.Select(step => $"{step.Step} {step.In} {step.Out}"));

    private static int Shuffle(Contact contact, int seed) => Order.Of(contact, seed);
}
