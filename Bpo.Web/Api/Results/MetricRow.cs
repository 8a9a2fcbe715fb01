using Bpo.Billing.Persistence.Usage;
using Bpo.Domain.Metrics;
using Bpo.Domain.Usage;

namespace Bpo.Web.Api.Results;

/// <summary>One interval: counts first, values from their sums; a value with nothing under it is null, never 0 or 100.</summary>
/// <param name="Offered">Answered and abandoned.</param>
/// <param name="FlowOuts">Overflowed, timed out, voicemail, callback.</param>
/// <param name="AnsweredInTime">Null by agent: an agent has no queue.</param>
/// <param name="AnsweredWithoutWait">
/// Answered contacts whose source does not say how long they waited; no part of <paramref name="ServiceLevel"/> and
/// <paramref name="Asa"/>.
/// </param>
/// <param name="ServiceLevel">Percent answered in time of offered.</param>
/// <param name="Asa">Seconds an answered contact waited, on average.</param>
/// <param name="Aht">Seconds of talk, hold and wrap of an answered contact, on average.</param>
public sealed record MetricRow(
    DateTimeOffset From,
    string? Key,
    long Contacts,
    long Offered,
    long Answered,
    long Abandoned,
    long FlowOuts,
    long? AnsweredInTime,
    long AnsweredWithoutWait,
    long TalkSeconds,
    decimal? ServiceLevel,
    decimal? AbandonmentRate,
    decimal? Asa,
    decimal? Aht
)
{
    public static MetricRow Of(DateTimeOffset from, string? key, IEnumerable<Rollup> rollups, int threshold)
    {
        var cells = rollups.ToLookup(rollup => rollup.Key.Outcome, rollup => rollup.Cell);
        var answered = cells[Outcome.Answered].ToList();
        var handled = answered.Sum(cell => cell.Contacts);
        var abandoned = cells[Outcome.Abandoned].Sum(cell => cell.Contacts);
        var inTime = answered.Sum(cell => cell.Waits.Within(threshold));
        var withoutWait = answered.Sum(cell => cell.WithoutWait);
        return new MetricRow(
            from,
            key,
            cells.Sum(group => group.Sum(cell => cell.Contacts)),
            handled + abandoned,
            handled,
            abandoned,
            cells.Where(group => IsFlowOut(group.Key)).Sum(group => group.Sum(cell => cell.Contacts)),
            inTime,
            withoutWait,
            answered.Sum(cell => cell.TalkSeconds),
            Measurement.Percent(inTime, handled - withoutWait + abandoned).Value,
            Measurement.Percent(abandoned, handled + abandoned).Value,
            Measurement.Mean(answered.Sum(cell => cell.WaitSeconds), handled - withoutWait).Value,
            Measurement
                .Mean(answered.Sum(cell => cell.TalkSeconds + cell.HoldSeconds + cell.WrapSeconds), handled)
                .Value
        );
    }

    public static MetricRow Of(DateTimeOffset from, string agent, IReadOnlyList<AgentDay> days)
    {
        var answered = days.Where(day => day.Outcome == Outcome.Answered).ToList();
        var handled = answered.Sum(day => day.Contacts);
        var withoutWait = answered.Sum(day => day.WithoutWait);
        var abandoned = days.Where(day => day.Outcome == Outcome.Abandoned).Sum(day => day.Contacts);
        return new MetricRow(
            from,
            agent,
            days.Sum(day => day.Contacts),
            handled + abandoned,
            handled,
            abandoned,
            days.Where(day => IsFlowOut(day.Outcome)).Sum(day => day.Contacts),
            AnsweredInTime: null,
            withoutWait,
            answered.Sum(day => day.TalkSeconds),
            ServiceLevel: null,
            Measurement.Percent(abandoned, handled + abandoned).Value,
            Measurement.Mean(answered.Sum(day => day.WaitSeconds), handled - withoutWait).Value,
            Measurement.Mean(answered.Sum(day => day.TalkSeconds + day.HoldSeconds + day.WrapSeconds), handled).Value
        );
    }

    private static bool IsFlowOut(Outcome outcome) =>
        outcome is Outcome.Overflowed or Outcome.TimedOut or Outcome.Voicemail or Outcome.Callback;
}
