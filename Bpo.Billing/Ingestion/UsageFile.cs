using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion;

/// <summary>Reads a whole file by its source's profile: what every row became, and at the end perhaps why the rest was refused.</summary>
public static class UsageFile
{
    /// <param name="file">Seekable, at its first byte.</param>
    /// <param name="held">Raw rows an earlier file of the source left open.</param>
    public static IEnumerable<UsageRow> Read(
        Stream file,
        SourceProfile profile,
        string source,
        ReadLimits limits,
        IReadOnlyList<string> held
    ) => Guarded(() => Open(file, profile, source, limits, held));

    private static IEnumerable<UsageRow> Open(
        Stream file,
        SourceProfile profile,
        string source,
        ReadLimits limits,
        IReadOnlyList<string> held
    )
    {
        IContactReader? reader = null;
        foreach (var part in FileParts.Of(file, profile.Rules, limits))
        {
            reader ??= (part.IsSheet ? profile.OfSheet() : profile).Reader(source, limits, held);
            var rows = part.Text.Match(reader.Read, problem => [new UsageRow.Refused(1, problem)]);
            foreach (var row in rows)
            {
                yield return part.Name.Length > 0 && row is UsageRow.Rejected rejected
                    ? rejected with
                    {
                        Message = $"In '{part.Name}': {rejected.Message}",
                    }
                    : row;
            }
        }

        foreach (var row in reader?.Finish() ?? [])
        {
            yield return row;
        }
    }

    /// <summary>A stream that turns out to be broken or a bomb ends the reading with its refusal.</summary>
    private static IEnumerable<UsageRow> Guarded(Func<IEnumerable<UsageRow>> open)
    {
        IEnumerator<UsageRow>? each = null;
        var line = 0;
        while (true)
        {
            UsageRow? row;
            try
            {
                each ??= open().GetEnumerator();
                row = each.MoveNext() ? each.Current : null;
            }
            catch (UnreadableFileException unreadable)
            {
                row = new UsageRow.Refused(line, unreadable.Problem);
            }

            if (row is null)
            {
                yield break;
            }

            line = row.Line;
            yield return row;
            if (row is UsageRow.Refused)
            {
                yield break;
            }
        }
    }
}
