using System.Text;
using Bpo.Billing.Demo;

namespace Bpo.Tests.Demo;

public sealed class DemoHistoryHoldsEverything
{
    private const int HeaderLines = 1;

    private static readonly DemoTenant Demo = new(new DateOnly(2026, 11, 21));
    private static readonly IReadOnlyList<DemoStep> Steps = [.. Demo.History()];

    [Fact]
    public void every_contact_is_sent_once_beside_the_corrected_and_the_broken_ones()
    {
        const int Corrected = 40;
        const int Broken = 7;
        var rows = Steps.OfType<DemoStep.Import>().Sum(step => Rows(step.File.Content, step.File.Source));

        Assert.Equal(DemoTenant.Sources.Sum(source => Demo.Traffic.Of(source).Count) + Corrected + Broken, rows);
    }

    [Fact]
    public void two_months_are_closed_and_only_the_first_is_issued()
    {
        var closes = Steps.OfType<DemoStep.Close>().ToList();

        Assert.Equal([Demo.Months.First, Demo.Months.Last], closes.Select(close => close.Month));
        Assert.Equal([true, false], closes.Select(close => close.Issue));
    }

    [Fact]
    public void one_file_comes_when_its_month_is_issued_already_and_all_others_in_time()
    {
        var late = Steps
            .SkipWhile(step => step is not DemoStep.Close)
            .OfType<DemoStep.Import>()
            .Where(step => step.File.LastDate < Demo.Months.First.To);
        var tooLate = Steps
            .SkipWhile(step => step is not DemoStep.Close { Issue: false })
            .OfType<DemoStep.Import>()
            .Where(step => step.File.LastDate < Demo.Months.Last.To);

        Assert.Single(late);
        Assert.Empty(tooLate);
    }

    [Fact]
    public void every_file_has_a_name_of_its_own()
    {
        var names = Steps.OfType<DemoStep.Import>().Select(step => step.File.Name).ToList();

        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    }

    private static int Rows(ReadOnlyMemory<byte> content, DemoSource source) =>
        Encoding.UTF8.GetString(content.Span).Count(letter => letter == '\n')
        - (source.Format == DemoFormat.Csv ? HeaderLines : 0);
}
