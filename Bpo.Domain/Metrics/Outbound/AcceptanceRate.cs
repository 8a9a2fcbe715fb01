using Bpo.Domain.Metrics.Counted;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Outbound;

/// <summary>Results the client accepted over results delivered: leads that were worth a call.</summary>
/// <param name="Result">The type of result; empty counts every type.</param>
public sealed record AcceptanceRate(string Result) : CountedRatio
{
    private const string Accepted = "accepted";
    private const string Delivered = "delivered";

    public override string Kind => "acceptance-rate";

    protected override IReadOnlyList<string> Part => [Accepted];

    protected override IReadOnlyList<string> Whole => [Delivered];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Other.Results.Where(result =>
                usage.Span.Contains(result.At) && (Result.Length == 0 || result.Type == Result)
            )
            .Select(result => new CountsAt(
                result.At,
                "",
                Counts.Of((Delivered, 1), (Accepted, result.Status == ResultStatus.Accepted ? 1 : 0)),
                result.Contact
            ));
}
