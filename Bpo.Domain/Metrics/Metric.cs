namespace Bpo.Domain.Metrics;

/// <summary>
/// A measure with its exact variant. Counting (<see cref="Read"/>) and computing (<see cref="Measure"/>) are apart: counts
/// add up over any partition of the usage, and the value is computed once from their sum.
/// </summary>
public abstract record Metric
{
    /// <summary>The stable name in terms, storage and API, e.g. <c>service-level</c>.</summary>
    public abstract string Kind { get; }

    public abstract MetricUnit Unit { get; }

    /// <summary>Whether a percentage stays between 0 and 100; conformance and net scores do not.</summary>
    public virtual bool IsWithinHundred => true;

    /// <summary>The formula as a sentence, so that no percentage stands without its meaning.</summary>
    public abstract Explanation Formula { get; }

    /// <summary>The counts <see cref="Measure"/> reads; a histogram is named once, without its classes.</summary>
    public abstract IReadOnlyList<string> CountNames { get; }

    /// <summary>Counts that are part of another one, and so never exceed it.</summary>
    public virtual IReadOnlyList<(string Part, string Whole)> PartsOfWholes => [];

    /// <summary>Fewer answers than this measure nothing.</summary>
    public virtual decimal MinimumSample => 0;

    /// <summary>Thresholds in seconds that must be edges of the stored wait histogram for the cells to suffice.</summary>
    public virtual IReadOnlyList<int> WaitThresholds => [];

    /// <summary>
    /// Whether the value is a wait, so that a level inside a class of the stored histogram cannot be judged from cells. On a
    /// class edge it can: a wait is within the edge exactly when its class is.
    /// </summary>
    public virtual bool IsWait => false;

    /// <summary>How far before and after the period contacts must be read.</summary>
    public virtual (TimeSpan Before, TimeSpan After) Reach => default;

    /// <summary>Whether the clause's calendar is a clock that stops in closed hours, rather than a filter of contacts.</summary>
    public virtual bool UsesCalendarAsClock => false;

    /// <summary>Whether contacts play no part, so that no reading of them may be added to what is known beside them.</summary>
    public virtual bool IsBesideContacts => false;

    /// <summary>Whether rollup cells do not suffice and every contact is read.</summary>
    public virtual bool ReadsContacts => false;

    /// <summary>
    /// Whether a day can be judged by itself: not where what belongs together lies on several days, nor where the measure is of
    /// months or of a window longer than a day.
    /// </summary>
    public virtual bool IsOfDays => !ReadsContacts && Reach == default;

    public IEnumerable<CountsAt> Read(MetricUsage usage) => ReadFrom(usage);

    internal abstract IEnumerable<CountsAt> ReadFrom(MetricUsage usage);

    public abstract Measurement Measure(Counts counts);

    /// <summary>What a minimum volume and a forecast are compared with.</summary>
    public virtual decimal Volume(Counts counts) => Measure(counts).Sample ?? 0;

    public Counts Count(MetricUsage usage) => Counts.Sum(ReadFrom(usage).Select(part => part.Counts));
}
