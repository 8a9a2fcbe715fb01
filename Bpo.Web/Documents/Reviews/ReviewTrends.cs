using Bpo.Billing.Reviews;
using Bpo.Reports.BusinessReviews;
using Bpo.Reports.Scorecards;
using Bpo.Web.Documents.Scorecards;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Reviews;

/// <summary>Charts and tables of a review, from the figures frozen with its month.</summary>
internal static class ReviewTrends
{
    /// <summary>More charts than this are not read.</summary>
    private const int MostTrends = 3;

    /// <summary>A wait from here on is that of a letter, not of a caller.</summary>
    private const decimal LetterSeconds = 3_600;

    public static IReadOnlyList<DailyTrend> Daily(MonthlyReview review, SlaNames names) =>
        [
            .. review
                .Figures.Daily.Where(level => level.Days.Any(day => day.Value is not null))
                .Join(
                    review.Levels,
                    level => level.Sla,
                    level => level.Result.Sla,
                    (daily, level) => Trend(daily, level, names, review.Invoice.Language),
                    StringComparer.Ordinal
                )
                .Take(MostTrends),
        ];

    public static IReadOnlyList<VolumeRow> Volumes(
        IReadOnlyList<QueueFigures> queues,
        IReadOnlyDictionary<string, string> serviceNames,
        DocumentTexts texts
    ) =>
        queues.Count == 0
            ? []
            :
            [
                .. queues.Select(queue => new VolumeRow(
                    LabelOf(queue, serviceNames),
                    Forecast: null,
                    queue.Offered,
                    queue.Answered,
                    queue.Abandoned
                )),
                new VolumeRow(
                    texts["review.total"],
                    Forecast: null,
                    queues.Sum(queue => queue.Offered),
                    queues.Sum(queue => queue.Answered),
                    queues.Sum(queue => queue.Abandoned),
                    IsTotal: true
                ),
            ];

    public static IReadOnlyList<HandlingRow> Handling(IReadOnlyList<QueueFigures> queues, DocumentTexts texts) =>
        queues.Count == 0
            ? []
            :
            [
                .. queues.Where(queue => queue.Answered > 0).Select(queue => Row(queue.Queue, [queue], isTotal: false)),
                Row(texts["review.total"], queues, isTotal: true),
            ];

    private static DailyTrend Trend(DailyLevel daily, ReviewedLevel level, SlaNames names, string language) =>
        new(
            names[level.Result.Sla],
            level.Result.Formula.Say(language),
            new MeasureTarget(
                new MeasuredValue(level.Result.Target.Level, ScorecardRows.UnitOf(level.Result.ComparedUnit())),
                level.Result.Target.IsFloor
            ),
            [.. daily.Days.Select(day => new DailyValue(day.Day, day.Value, decimal.ToInt64(day.Sample ?? 0)))]
        );

    /// <summary>One mean over callers' seconds and letters' hours says nothing about either.</summary>
    private static bool IsMixed(IReadOnlyList<QueueFigures> queues)
    {
        var waits = queues.Select(queue => Asa([queue])).OfType<decimal>().ToList();
        return waits.Count > 1 && waits.Max() >= LetterSeconds && waits.Min() < LetterSeconds;
    }

    private static decimal? Asa(IReadOnlyList<QueueFigures> queues) =>
        queues.Sum(queue => queue.Answered - queue.AnsweredWithoutWait) is > 0 and var timed
            ? (decimal)queues.Sum(queue => queue.WaitSeconds) / timed
            : null;

    private static string LabelOf(QueueFigures queue, IReadOnlyDictionary<string, string> serviceNames) =>
        serviceNames.TryGetValue(queue.Service, out var service) ? $"{service} · {queue.Queue}" : queue.Queue;

    private static HandlingRow Row(string label, IReadOnlyList<QueueFigures> queues, bool isTotal)
    {
        var handled = queues.Sum(queue => queue.Answered);
        decimal? Mean(Func<QueueFigures, long> seconds) => handled == 0 ? null : (decimal)queues.Sum(seconds) / handled;

        return new HandlingRow(
            label,
            handled,
            isTotal && IsMixed(queues) ? null : Asa(queues),
            Mean(queue => queue.TalkSeconds),
            Mean(queue => queue.HoldSeconds),
            Mean(queue => queue.WrapSeconds),
            Mean(queue => queue.TalkSeconds + queue.HoldSeconds + queue.WrapSeconds),
            isTotal
        );
    }
}
