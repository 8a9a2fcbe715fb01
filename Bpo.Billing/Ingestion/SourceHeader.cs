using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Detection;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion;

/// <summary>The header of a file: compared with what its source brought before, and kept for rows that are corrected later.</summary>
/// <param name="Columns">Names in the order of the alphabet, one a line.</param>
/// <param name="Line">The line as it stood.</param>
/// <param name="IsSheet">Whether it is the first row of a workbook.</param>
public sealed record SourceHeader(string Columns, string Line, bool IsSheet)
{
    private static readonly SourceHeader None = new("", "", IsSheet: false);

    /// <summary>Whether rows of the source mean nothing without the header of their file.</summary>
    public static bool IsNeeded(SourceProfile profile) =>
        profile.Mapping is { } mapping ? mapping.Columns.Count == 0 : profile.Format.Name == "canonical-csv";

    /// <summary>Empty for formats without a header and for files without one.</summary>
    /// <param name="file">Seekable; it is left at its first byte.</param>
    public static SourceHeader Of(Stream file, SourceProfile profile, ReadLimits limits)
    {
        try
        {
            foreach (var part in FileParts.Of(file, profile.Rules, limits))
            {
                var empty = None with { IsSheet = part.IsSheet };
                return IsNeeded(profile) || profile.Format.HasHeader
                    ? part.Text.Match(text => Read(text, part, profile, limits), _ => empty)
                    : empty;
            }

            return None;
        }
        catch (UnreadableFileException)
        {
            // The import itself says so.
            return None;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static SourceHeader Read(TextReader text, FilePart part, SourceProfile profile, ReadLimits limits)
    {
        var empty = None with { IsSheet = part.IsSheet };
        if (!IsNeeded(profile) && text.Peek() is '{' or '[')
        {
            return empty;
        }

        var reader = new DelimitedReader(text, profile.Dialect, limits);
        for (var skipped = 0; skipped < profile.Mapping?.SkipLines && reader.Read(); skipped++)
        {
            // A blurb before the header.
        }

        return TableHeader
            .Read(reader)
            .Match(
                header =>
                    IsNeeded(profile) || IsTable(header)
                        ? new SourceHeader(
                            Storable(string.Join('\n', header.Names.Order(StringComparer.Ordinal))),
                            Storable(reader.Raw.ToString()),
                            part.IsSheet
                        )
                        : empty,
                _ => empty
            );
    }

    /// <summary>Formats that may have a header may also have none, or be JSON.</summary>
    private static bool IsTable(TableHeader header) => header.Count > 1 && HeaderGuess.IsHeader([header.Names]);

    /// <summary>PostgreSQL has no NUL in a text; the picture of one takes its place.</summary>
    private static string Storable(string text) => text.Replace('\0', '\u2400');
}
