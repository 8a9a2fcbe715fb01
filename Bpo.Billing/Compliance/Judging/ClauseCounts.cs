using Bpo.Domain.Metrics;
using Bpo.Domain.Sla;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>What a clause counted, and what each exclusion takes out of it.</summary>
internal sealed record ClauseCounts(IReadOnlyList<CountsAt> Raw, IReadOnlyList<Excluded> Excluded)
{
    public Counts RawSum => Counts.Sum(Raw.Select(part => part.Counts));

    public Counts Kept => RawSum - Counts.Sum(Excluded.SelectMany(part => part.Counts).Select(part => part.Counts));

    /// <summary>The counts that are kept, by the start of the interval <paramref name="startOf"/> puts them in.</summary>
    public IEnumerable<(DateTimeOffset Start, Counts Counts)> KeptBy(Func<DateTimeOffset, DateTimeOffset> startOf)
    {
        var excluded = Excluded
            .SelectMany(part => part.Counts)
            .GroupBy(part => startOf(part.At))
            .ToDictionary(group => group.Key, group => Counts.Sum(group.Select(part => part.Counts)));
        return Raw.GroupBy(part => startOf(part.At))
            .OrderBy(group => group.Key)
            .Select(group =>
                (
                    group.Key,
                    Counts.Sum(group.Select(part => part.Counts)) - excluded.GetValueOrDefault(group.Key, Counts.None)
                )
            );
    }
}

/// <param name="Counts">Empty when the exclusion found nothing to take out.</param>
internal sealed record Excluded(Exclusion Exclusion, IReadOnlyList<CountsAt> Counts);
