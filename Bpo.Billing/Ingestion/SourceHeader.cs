using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion;

/// <summary>The columns a file brings, to be compared with those its source brought before.</summary>
public static class SourceHeader
{
    /// <summary>Names in the order of the alphabet, one a line; empty for formats without a header and for files without one.</summary>
    /// <param name="file">Seekable; it is left at its first byte.</param>
    public static string Of(Stream file, SourceProfile profile, ReadLimits limits)
    {
        var isNamed = profile.Mapping is { } mapping
            ? mapping.Columns.Count == 0
            : profile.Format.Name == "canonical-csv";
        if (!isNamed)
        {
            return "";
        }

        try
        {
            foreach (var part in FileParts.Of(file, profile.Rules, limits))
            {
                var dialect = part.Dialect(profile.Mapping?.Dialect ?? profile.Dialect);
                return part.Text.Match(text => Names(text, dialect, profile, limits), _ => "");
            }

            return "";
        }
        catch (UnreadableFileException)
        {
            // The import itself says so.
            return "";
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static string Names(TextReader text, DelimitedDialect dialect, SourceProfile profile, ReadLimits limits)
    {
        var reader = new DelimitedReader(text, dialect, limits);
        for (var skipped = 0; skipped < profile.Mapping?.SkipLines && reader.Read(); skipped++)
        {
            // A blurb before the header.
        }

        return TableHeader
            .Read(reader)
            .Match(header => string.Join('\n', header.Names.Order(StringComparer.Ordinal)), _ => "");
    }
}
