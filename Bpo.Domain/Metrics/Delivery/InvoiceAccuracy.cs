using Bpo.Domain.Metrics.Counted;

namespace Bpo.Domain.Metrics.Delivery;

/// <summary>Invoice lines that were right over lines checked in the period.</summary>
public sealed record InvoiceAccuracy : CountedRatio
{
    private const string Correct = "correct";
    private const string Lines = "lines";

    public override string Kind => "invoice-accuracy";

    protected override IReadOnlyList<string> Part => [Correct];

    protected override IReadOnlyList<string> Whole => [Lines];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Other.CheckedLines.Where(line => usage.Span.Contains(line.At))
            .Select(line => new CountsAt(line.At, "", Counts.Of((Lines, 1), (Correct, line.IsCorrect ? 1 : 0))));
}
