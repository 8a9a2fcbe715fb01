using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Contracts;

/// <summary>The closed lists of words around a promise.</summary>
internal static class SlaWords
{
    public static readonly IReadOnlyDictionary<string, SlaClass> Classes = new Dictionary<string, SlaClass>(
        StringComparer.Ordinal
    )
    {
        ["critical"] = SlaClass.Critical,
        ["key"] = SlaClass.Key,
        ["reporting"] = SlaClass.Reporting,
    };

    public static readonly IReadOnlyDictionary<string, MetricUnit> Units = new Dictionary<string, MetricUnit>(
        StringComparer.Ordinal
    )
    {
        ["percent"] = MetricUnit.Percent,
        ["seconds"] = MetricUnit.Seconds,
        ["minutes"] = MetricUnit.Minutes,
        ["hours"] = MetricUnit.Hours,
        ["days"] = MetricUnit.Days,
        ["score"] = MetricUnit.Score,
        ["count"] = MetricUnit.Count,
    };

    /// <summary>Whether several records of one contact count once.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Countings = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["once"] = true,
        ["each"] = false,
    };

    /// <summary>What must keep a promise by itself.</summary>
    public static readonly IReadOnlyDictionary<string, bool> Parts = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["queue"] = true,
    };

    public static readonly IReadOnlyDictionary<string, QueueCredit> QueueCredits = new Dictionary<string, QueueCredit>(
        StringComparer.Ordinal
    )
    {
        ["worst"] = QueueCredit.Worst,
        ["each"] = QueueCredit.Each,
    };

    public static readonly IReadOnlyDictionary<string, ForecastVarianceMode> VarianceModes = new Dictionary<
        string,
        ForecastVarianceMode
    >(StringComparer.Ordinal)
    {
        ["void-month"] = ForecastVarianceMode.VoidMonth,
        ["exempt-surplus"] = ForecastVarianceMode.ExemptSurplus,
        ["drop-interval"] = ForecastVarianceMode.DropInterval,
    };
}
