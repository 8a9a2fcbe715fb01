using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

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
        var number = 0;
        foreach (var part in FileParts.Of(file, profile.Rules, limits))
        {
            reader ??= profile.Reader(source, limits, held);
            var (rows, line) = (0, 0);
            foreach (var row in Guarded(() => part.Text.Match(reader.Read, Refusal)))
            {
                rows += row.Line != line && row is not (UsageRow.ControlTotals or UsageRow.Refused) ? 1 : 0;
                line = row.Line;
                yield return part.Placed(Numbered(row, number, reader, part));
            }

            if (rows > 0 && rows == profile.Rules.Holds.RowCap)
            {
                yield return new UsageRow.Capped(line, part.Name);
            }

            number++;
        }

        foreach (var row in reader?.Finish() ?? [])
        {
            yield return row;
        }
    }

    private static UsageRow Numbered(UsageRow row, int number, IContactReader reader, FilePart part) =>
        number > 0 && row is UsageRow.Rejected rejected
            ? rejected with
            {
                Part = new PartOfRow(number, reader.Header, part.IsSheet),
            }
            : row;

    private static IEnumerable<UsageRow> Refusal(Problem problem) => [new UsageRow.Refused(1, problem)];

    /// <summary>A stream that turns out to be broken or a bomb ends the reading with its refusal.</summary>
    private static IEnumerable<UsageRow> Guarded(Func<IEnumerable<UsageRow>> open)
    {
        IEnumerator<UsageRow>? each = null;
        var line = 0;
        try
        {
            while (Next(open, ref each, line) is { } row)
            {
                line = row.Line;
                yield return row;
                if (row is UsageRow.Refused)
                {
                    yield break;
                }
            }
        }
        finally
        {
            each?.Dispose();
        }
    }

    /// <summary>Null at the end.</summary>
    private static UsageRow? Next(Func<IEnumerable<UsageRow>> open, ref IEnumerator<UsageRow>? each, int line)
    {
        try
        {
            each ??= open().GetEnumerator();
            return each.MoveNext() ? each.Current : null;
        }
        catch (UnreadableFileException unreadable)
        {
            return new UsageRow.Refused(line, unreadable.Problem);
        }
    }
}
