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
            return SourceText
                .Open(file, profile.Rules.Encoding, limits)
                .Match(text => Names(text, profile, limits), _ => "");
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

    private static string Names(TextReader text, SourceProfile profile, ReadLimits limits)
    {
        var reader = new DelimitedReader(text, profile.Mapping?.Dialect ?? profile.Dialect, limits);
        for (var skipped = 0; skipped < profile.Mapping?.SkipLines && reader.Read(); skipped++)
        {
            // A blurb before the header.
        }

        return TableHeader
            .Read(reader)
            .Match(header => string.Join('\n', header.Names.Order(StringComparer.Ordinal)), _ => "");
    }
}
