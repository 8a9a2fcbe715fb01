using Bpo.Billing.Ingestion.Completeness;

namespace Bpo.Tests.Ingestion.Completeness;

public sealed class ClocksAndBills
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 5, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void a_clock_is_ahead_by_contacts_that_end_after_their_file_came()
    {
        Assert.Null(ClockSkew.Ahead(Noon.AddHours(-1), Noon, Noon));
        Assert.Equal(TimeSpan.FromSeconds(90), ClockSkew.Ahead(Noon.AddHours(-1), Noon.AddSeconds(90), Noon));
        Assert.Equal(TimeSpan.FromSeconds(30), ClockSkew.Ahead(Noon.AddSeconds(30), null, Noon));
        Assert.Null(ClockSkew.Ahead(Noon.AddHours(-1), null, Noon));
    }

    [Fact]
    public void the_share_is_of_all_contacts_and_the_furthest_stands_for_all()
    {
        var skew =
            new ClockSkew(3, 1, TimeSpan.FromSeconds(30))
            + new ClockSkew(1, 1, TimeSpan.FromSeconds(90))
            + ClockSkew.None;

        Assert.Equal(new ClockSkew(4, 2, TimeSpan.FromSeconds(90)), skew);
        Assert.Equal(50m, skew.Share);
    }

    [Theory]
    [InlineData(true, true, true, false)]
    [InlineData(true, true, false, true)]
    [InlineData(true, false, false, false)]
    [InlineData(false, false, false, true)]
    public void usage_is_forgotten_when_nothing_of_it_is_or_will_be_billed(
        bool isClaimed,
        bool isComputed,
        bool isBilled,
        bool forgotten
    ) => Assert.Equal(forgotten, BilledUsage.IsForgotten([new ClaimedContacts(3, isClaimed, isComputed, isBilled)]));

    [Fact]
    public void a_source_that_brought_nothing_has_nothing_to_forget() => Assert.False(BilledUsage.IsForgotten([]));
}
