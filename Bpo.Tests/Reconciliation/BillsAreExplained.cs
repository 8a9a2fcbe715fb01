using Bpo.Billing.Reconciliation;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Tests.Reconciliation;

/// <summary>Ten calls of 100 s at 60/6 are 10 × 102 s = 17 minutes at 0.50; other readings cost something else.</summary>
public sealed class BillsAreExplained
{
    private static readonly Period October = Period.Month(2026, 10);

    [Theory]
    [InlineData("10.00", "reconcile.increment", "60/60")]
    [InlineData("8.33", "reconcile.increment", "1/1")]
    [InlineData("10.20", "reconcile.price", "0.6")]
    public void the_reading_that_gives_the_billed_amount_is_named(string amount, string code, string argument)
    {
        var row = Compare(new BilledLine("B-1", "1", "talk", October, null, 0.60m, Number(amount)));

        Assert.Equal(8.50m, row.Ours.Amount);
        Assert.Equal(Number(amount) - 8.50m, row.Difference);
        Assert.Contains(
            row.Hypotheses,
            one => one.IsExact && one.What.Code == code && one.What.Arguments[0] == argument
        );
    }

    [Fact]
    public void a_line_that_stands_twice_is_found()
    {
        var row = Compare(
            new BilledLine("B-1", "1", "talk", October, 17, 0.50m, 8.50m),
            new BilledLine("B-1", "2", "talk", October, 17, 0.50m, 8.50m)
        );

        Assert.Equal(8.50m, row.Difference);
        Assert.Contains(row.Hypotheses, one => one.IsExact && one.What.Code == "reconcile.duplicate");
    }

    [Fact]
    public void a_reading_that_comes_to_our_own_amount_explains_nothing()
    {
        var row = Compare(new BilledLine("B-1", "1", "talk", October, 17, 0.50m, 10.00m));

        Assert.NotEmpty(row.Hypotheses);
        Assert.DoesNotContain(row.Hypotheses, one => one.Amount == row.Ours.Amount);
    }

    [Fact]
    public void a_right_bill_agrees() =>
        Assert.True(Compare(new BilledLine("B-1", "1", "talk", October, 17, 0.50m, 8.50m)).Agrees);

    private static BillComparison Compare(params BilledLine[] billed) =>
        BilledMonth.Compare(BilledMonth.Terms(), BilledMonth.TenCalls, billed);

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
