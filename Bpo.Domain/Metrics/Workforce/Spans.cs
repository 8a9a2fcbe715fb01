using Bpo.Domain.Time;

namespace Bpo.Domain.Metrics.Workforce;

/// <summary>Spans of time that may lie over each other.</summary>
internal static class Spans
{
    /// <summary>The time they cover, once, in order.</summary>
    public static IReadOnlyList<InstantRange> Merged(IEnumerable<InstantRange> spans)
    {
        var merged = new List<InstantRange>();
        foreach (var span in spans.Where(span => span.To > span.From).OrderBy(span => span.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To)
            {
                merged[^1] = merged[^1] with { To = span.To > merged[^1].To ? span.To : merged[^1].To };
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>The time that lies in both of two merged lists.</summary>
    public static IEnumerable<InstantRange> Shared(IReadOnlyList<InstantRange> left, IReadOnlyList<InstantRange> right)
    {
        for (int one = 0, other = 0; one < left.Count && other < right.Count; )
        {
            var begin = left[one].From > right[other].From ? left[one].From : right[other].From;
            var end = left[one].To < right[other].To ? left[one].To : right[other].To;
            if (end > begin)
            {
                yield return new InstantRange(begin, end);
            }

            if (left[one].To < right[other].To)
            {
                one++;
            }
            else
            {
                other++;
            }
        }
    }
}
