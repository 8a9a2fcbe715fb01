using Bpo.Billing.Rating;
using Bpo.Domain.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Bpo.Tests.Rating;

public sealed class ContactsBehindALine
{
    private static readonly RatingRequest Request = RatingRequest.Of(
        Agreements.Of(Agreements.Demanding),
        Period.Month(2026, 10)
    );

    [Theory]
    [InlineData("talk", 60)]
    [InlineData("requests", 1)]
    public void sum_to_the_quantity_of_the_line(string charge, int per) =>
        Prop.ForAll(
                Months.Contacts,
                contacts =>
                {
                    var session = new RatingSession(Request);
                    foreach (var contact in contacts)
                    {
                        session.Add(contact);
                    }

                    var line = session.Bill().Lines.Single(line => line.Charge == charge);
                    var behind = LineContacts
                        .Behind(Request, line.Id, contacts.Select(contact => (contact, (string?)"all")))
                        .ToList();
                    return behind.Sum(contact => contact.Billed) == line.Quantity * per
                        && behind.Count(contact => contact.Billed > 0) == line.Contacts;
                }
            )
            .Holds();

    [Fact]
    public void are_none_for_a_line_that_bills_no_contacts() =>
        Assert.Empty(LineContacts.Behind(Request, "rent/2026-10-01", []));
}
