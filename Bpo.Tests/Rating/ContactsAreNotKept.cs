using Bpo.Billing.Rating;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Rating;

public sealed class ContactsAreNotKept
{
    [Fact]
    public void a_month_of_minutes_and_contacts_is_rated_without_allocating_per_contact()
    {
        var session = new RatingSession(RatingRequest.Of(Agreements.Of(Agreements.Simple), Period.Month(2026, 10)));
        var contact = new Contact
        {
            Id = "1",
            EnqueuedAt = new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.Zero),
            Outcome = Outcome.Answered,
            TalkSeconds = 61,
        };
        session.Add(contact);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var count = 0; count < 100_000; count++)
        {
            session.Add(contact);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000);
        Assert.Equal(100_001, session.Bill().Lines[0].Contacts);
    }
}
