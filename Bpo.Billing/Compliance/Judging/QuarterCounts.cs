using System.Runtime.InteropServices;
using Bpo.Domain.Metrics;

namespace Bpo.Billing.Compliance.Judging;

/// <summary>
/// Counts of single contacts, added up by quarter of an hour and queue: intervals need no finer ones, and a busy month
/// would otherwise keep an entry a contact beside the contact.
/// </summary>
internal static class QuarterCounts
{
    public static IReadOnlyList<CountsAt> Of(IEnumerable<CountsAt> read)
    {
        var sums = new Dictionary<(DateTimeOffset Start, string Queue), Dictionary<string, decimal>>();
        foreach (var part in read)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(
                sums,
                (RollupKey.StartOf(part.At), part.Queue),
                out _
            );
            sum ??= new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var (name, count) in part.Counts.Values)
            {
                sum[name] = sum.GetValueOrDefault(name) + count;
            }
        }

        return [.. sums.Select(pair => new CountsAt(pair.Key.Start, pair.Key.Queue, new Counts(pair.Value)))];
    }
}
