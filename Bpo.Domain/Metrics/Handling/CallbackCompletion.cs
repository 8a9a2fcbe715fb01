using Bpo.Domain.Usage;

namespace Bpo.Domain.Metrics.Handling;

/// <summary>
/// Callbacks that reached the customer over callbacks requested in the queue. A queued callback leaves two records: the
/// request, and the call back on the callback channel.
/// </summary>
public sealed record CallbackCompletion : Metric
{
    private const string Completed = "completed";
    private const string Requested = "requested";

    public override string Kind => "callback-completion";

    public override MetricUnit Unit => MetricUnit.Percent;

    /// <remarks>A callback requested before the month may be completed in it.</remarks>
    public override bool IsWithinHundred => false;

    public override Explanation Formula => Explanation.Of("formula.callback-completion");

    public override IReadOnlyList<string> CountNames => [Completed, Requested];

    internal override IEnumerable<CountsAt> ReadFrom(MetricUsage usage) =>
        usage.Cells.Select(rollup => new CountsAt(
            rollup.Key.Start,
            rollup.Key.Queue,
            Counts.Of(
                (Requested, rollup.Key.Outcome == Outcome.Callback ? rollup.Cell.Contacts : 0),
                (
                    Completed,
                    rollup.Key is { Channel: Channel.Callback, Outcome: Outcome.Answered } ? rollup.Cell.Contacts : 0
                )
            )
        ));

    public override Measurement Measure(Counts counts) => Measurement.Percent(counts[Completed], counts[Requested]);
}
