using Bpo.Billing.Demo;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Demo;

public sealed class DemoTrafficLooksReal
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DemoSource Phones = DemoTenant.Sources[0];
    private static readonly ContractZone Zone = ContractZone.Of(Phones.TimeZone);
    private static readonly IReadOnlyList<Contact> Calls = new DemoTenant(Today).Traffic.Of(Phones);

    [Fact]
    public void every_contact_has_an_id_of_its_own_and_ended_before_today() =>
        Assert.All(
            DemoTenant.Sources,
            source =>
            {
                var contacts = new DemoTenant(Today).Traffic.Of(source);
                var now = ContractZone.Of(source.TimeZone).StartOf(Today);
                Assert.Equal(contacts.Count, contacts.Select(contact => contact.Id).Distinct().Count());
                Assert.DoesNotContain(contacts, contact => contact.EndedAt >= now);
            }
        );

    [Fact]
    public void stamps_and_printed_durations_agree() =>
        Assert.All(
            DemoTenant
                .Sources.SelectMany(source => new DemoTenant(Today).Traffic.Of(source))
                .Where(contact => contact.IsAnswered),
            contact =>
            {
                Assert.Equal(contact.EnqueuedAt.AddSeconds(contact.WaitSeconds), contact.AnsweredAt);
                Assert.Equal(contact.TalkSeconds + contact.HoldSeconds, contact.ConnectedSeconds);
            }
        );

    [Fact]
    public void mondays_are_busier_than_fridays_and_fridays_than_saturdays()
    {
        var byDay = Calls.GroupBy(call => Zone.Local(call.EnqueuedAt).DayOfWeek).ToDictionary(day => day.Key);

        Assert.True(byDay[DayOfWeek.Monday].Count() > byDay[DayOfWeek.Friday].Count());
        Assert.True(byDay[DayOfWeek.Friday].Count() > byDay[DayOfWeek.Saturday].Count());
        Assert.DoesNotContain(DayOfWeek.Sunday, byDay.Keys);
    }

    [Fact]
    public void nobody_is_served_on_a_public_holiday() =>
        Assert.DoesNotContain(Calls, call => Zone.DateOf(call.EnqueuedAt) == new DateOnly(2026, 10, 3));

    [Fact]
    public void where_callers_wait_longer_more_of_them_give_up()
    {
        var hours = Calls
            .GroupBy(call => (Zone.DateOf(call.EnqueuedAt), Zone.Local(call.EnqueuedAt).Hour))
            .Where(hour => hour.Any(call => call.IsAnswered))
            .OrderBy(hour => hour.Where(call => call.IsAnswered).Average(call => call.WaitSeconds))
            .ToList();
        var quarter = hours.Count / 4;

        Assert.True(AbandonShare(hours.TakeLast(quarter)) > 5 * AbandonShare(hours.Take(quarter)));
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void the_last_closed_month_misses_the_service_level_and_its_neighbours_keep_it(int month, bool kept)
    {
        var offered = Calls
            .Where(call => Zone.DateOf(call.EnqueuedAt).Month == month)
            .Where(call => call.IsAnswered || call.WaitSeconds >= 5)
            .ToList();
        var inTime = offered.Count(call => call.IsAnswered && call.WaitSeconds <= 20);

        Assert.Equal(kept, inTime * 100 >= offered.Count * 80);
    }

    private static double AbandonShare(IEnumerable<IEnumerable<Contact>> hours)
    {
        var calls = hours.SelectMany(hour => hour).ToList();
        return calls.Count(call => !call.IsAnswered) / (double)calls.Count;
    }
}
