using System.Globalization;
using Bpo.Domain.Metrics.Queues;
using Bpo.Domain.Sla;
using Bpo.Web.Documents.Texts;

namespace Bpo.Web.Documents.Scorecards;

/// <summary>What the name of a promise is made of.</summary>
/// <param name="Level">What is asked of the metric, of each interval where intervals are judged.</param>
/// <param name="ThresholdSeconds">Of a service level; null for every other metric.</param>
/// <param name="Clause">Where it stands in the terms, e.g. <c>slas/0</c>.</param>
public sealed record NamedPromise(
    string Sla,
    string Metric,
    decimal Level,
    decimal? ThresholdSeconds,
    string? Service,
    string Clause
)
{
    public static NamedPromise Of(SlaResult result) =>
        new(
            result.Sla,
            result.Metric,
            (result.EachInterval?.Target ?? result.Target).Level,
            result.Metric == "service-level"
            && decimal.TryParse(result.Formula.Arguments[0], CultureInfo.InvariantCulture, out var threshold)
                ? threshold
                : null,
            result.Service,
            result.Clause
        );

    /// <param name="place">Among the promises of its terms, from 0.</param>
    public static NamedPromise Of(SlaClause clause, int place) =>
        new(
            clause.Id,
            clause.Metric.Kind,
            clause.Target.Level,
            clause.Metric is ServiceLevel level ? level.ThresholdSeconds : null,
            clause.Service,
            string.Create(CultureInfo.InvariantCulture, $"slas/{place}")
        );

    /// <summary>By what it measures, a service level by its two numbers: 80/20.</summary>
    public string Plain(DocumentTexts texts) =>
        ThresholdSeconds is { } threshold
            ? $"{texts.Metric(Metric)} {texts.Figures.Exact(Level)}/{texts.Figures.Exact(threshold)}"
            : texts.Metric(Metric);
}
