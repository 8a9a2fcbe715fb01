using Bpo.Domain.Metrics.Counted;

namespace Bpo.Domain.Metrics.Delivery;

/// <summary>Automated conversations that ended resolved, without an agent, over those begun.</summary>
public sealed record Containment : CountedRatio
{
    private const string Resolved = "resolved";
    private const string Started = "started";

    public override string Kind => "containment";

    protected override IReadOnlyList<string> Part => [Resolved];

    protected override IReadOnlyList<string> Whole => [Started];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Other.Sessions.Where(session => usage.Span.Contains(session.At) && usage.IsOpen(session.At))
            .Select(session => new CountsAt(
                session.At,
                "",
                Counts.Of((Started, 1), (Resolved, session.IsResolved ? 1 : 0)),
                session.Id
            ));
}
