using Bpo.Domain.Forecasts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Compliance;

/// <summary>Everything a period is judged from. The month run, the preview and the calculator each fill one.</summary>
public sealed record MetricSource
{
    /// <summary>The rollup cells of the contract; cells outside the period are left aside.</summary>
    public IReadOnlyList<Rollup> Cells { get; init; } = [];

    /// <summary>The cells of the days after the period in which a default can be cured.</summary>
    public IReadOnlyList<Rollup> CellsAfter { get; init; } = [];

    /// <summary>
    /// The contacts of the contract that were enqueued in a span, in any order. Read only by clauses that cannot do with
    /// cells; <see cref="ContactNeed"/> says beforehand whether and how far.
    /// </summary>
    public Func<InstantRange, IEnumerable<Contact>> Contacts { get; init; } = static _ => [];

    /// <summary>Approved exclusions; proposals do not belong here.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>Exclusions one side has asked for; they change no result and are shown beside it.</summary>
    public IReadOnlyList<Exclusion> Proposed { get; init; } = [];

    /// <summary>Locked forecasts beside those of the terms.</summary>
    public IReadOnlyList<ForecastInterval> Forecasts { get; init; } = [];

    /// <summary>What is known beside contacts: agent time, results, list records.</summary>
    public OtherUsage Other { get; init; } = OtherUsage.None;

    /// <summary>Up to when anything is known of a period that still runs; null when all of it is.</summary>
    public DateTimeOffset? KnownUntil { get; init; }

    /// <summary>Clauses that were counted elsewhere, by SLA id; they are not counted again.</summary>
    public IReadOnlyDictionary<string, CountedClause> Counted { get; init; } =
        new Dictionary<string, CountedClause>(StringComparer.Ordinal);
}

/// <summary>A clause whose counts, or whose value alone, arrive from elsewhere.</summary>
/// <param name="Counts">One entry, or one per interval.</param>
/// <param name="Value">The value where no counts are known; null when they are.</param>
public sealed record CountedClause(IReadOnlyList<CountsAt> Counts, Measurement? Value);
