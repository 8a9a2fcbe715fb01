using Bpo.Billing.Demo;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Demo;

public sealed class DemoTrafficIsReproducible
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void the_same_day_and_seed_give_the_same_contacts()
    {
        foreach (var source in DemoTenant.Sources)
        {
            Assert.Equal(Contacts(Today, source), Contacts(Today, source));
        }
    }

    [Fact]
    public void another_seed_gives_other_contacts() =>
        Assert.NotEqual(
            Contacts(Today, DemoTenant.Sources[0]),
            new DemoTenant(Today, seed: 7).Traffic.Of(DemoTenant.Sources[0])
        );

    [Fact]
    public void a_demo_made_a_day_later_begins_with_the_contacts_of_the_day_before()
    {
        var dialer = DemoTenant.Sources[2];
        var earlier = Contacts(Today.AddDays(-1), dialer);
        var later = Contacts(Today, dialer);

        Assert.True(later.Count > earlier.Count);
        Assert.Equal(earlier, later.Take(earlier.Count));
    }

    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("2026-11-30")]
    [InlineData("2027-01-15")]
    [InlineData("2028-03-01")]
    public void any_day_gives_a_demo_of_some_sixty_thousand_contacts(string today)
    {
        var contacts = DemoTenant.Sources.Sum(source => Contacts(DateOnly.Parse(today), source).Count);

        Assert.InRange(contacts, 40_000, 75_000);
    }

    private static IReadOnlyList<Contact> Contacts(DateOnly today, DemoSource source) =>
        new DemoTenant(today).Traffic.Of(source);
}
