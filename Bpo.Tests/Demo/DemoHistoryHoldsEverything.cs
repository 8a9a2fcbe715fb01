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
    public void a_month_is_closed_after_its_last_file_and_only_the_first_is_issued()
    {
        var closes = Steps.OfType<DemoStep.Close>().ToList();

        Assert.Equal([Demo.Months.First, Demo.Months.Last], closes.Select(close => close.Month));
        Assert.Equal([true, false], closes.Select(close => close.Issue));
        Assert.All(
            closes,
            close =>
                Assert.DoesNotContain(
                    Steps.SkipWhile(step => step != close).OfType<DemoStep.Import>(),
                    step => step.File.LastDate < close.Month.To
                )
        );
    }

    [Fact]
    public void one_file_comes_late()
    {
        var dates = Steps.OfType<DemoStep.Import>().Select(step => step.File.LastDate).ToList();

        Assert.Contains(dates.Zip(dates.Skip(1)), pair => pair.Second < pair.First.AddDays(-10));
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
