using Bpo.Billing.Ingestion.Versions;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Adds what became of a batch to the figures of its import; a dry run counts the same way.</summary>
internal static class ImportFigures
{
    public static void Add(Import import, ImportBatch batch, DeliveryJudge judge)
    {
        import.Rows += batch.Rows;
        import.Accepted += judge.Accepted;
        import.Updated += judge.Updated;
        import.Duplicates += judge.Duplicates + batch.Known;
        import.Rejected += batch.Rejected.Count;
        import.Held += batch.Held.Count;
        import.Filtered = Sum(import.Filtered, batch.Filtered);
        import.Warnings = Sum(Sum(import.Warnings, batch.Warnings), judge.Warnings);
        import.CommittedLine = Math.Max(import.CommittedLine, batch.LastLine);
    }

    /// <summary>Of a batch that waits for a person: what was read, nothing of what would become of it.</summary>
    public static void AddRead(Import import, ImportBatch batch)
    {
        import.Rows += batch.Rows;
        import.Rejected += batch.Rejected.Count;
        import.Filtered = Sum(import.Filtered, batch.Filtered);
        import.Warnings = Sum(import.Warnings, batch.Warnings);
    }

    private static IReadOnlyDictionary<string, long> Sum(
        IReadOnlyDictionary<string, long> counts,
        Dictionary<string, long> others
    )
    {
        if (others.Count == 0)
        {
            return counts;
        }

        var sum = new SortedDictionary<string, long>(counts.ToDictionary(), StringComparer.Ordinal);
        foreach (var (word, count) in others)
        {
            sum[word] = sum.GetValueOrDefault(word) + count;
        }

        return sum;
    }
}
