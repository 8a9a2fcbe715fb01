using Bpo.Domain.Metrics.Counted;
using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Queues;

/// <summary>Inbound attempts that met a busy or blocked line, over all inbound attempts the feed knows.</summary>
public sealed record BlockedRate : CountedRatio
{
    private const string Blocked = "blocked";
    private const string Attempts = "attempts";

    public override string Kind => "blocked-rate";

    protected override IReadOnlyList<string> Part => [Blocked];

    protected override IReadOnlyList<string> Whole => [Attempts];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage
            .Cells.Where(rollup => rollup.Key.Direction == Direction.Inbound)
            .Select(rollup => new CountsAt(
                rollup.Key.Start,
                rollup.Key.Queue,
                Counts.Of(
                    (Attempts, rollup.Cell.Contacts),
                    (Blocked, rollup.Key.Outcome is Outcome.Busy or Outcome.Blocked ? rollup.Cell.Contacts : 0)
                )
            ));
}
