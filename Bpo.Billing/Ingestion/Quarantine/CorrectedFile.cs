using System.Text;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Quarantine;

/// <summary>Corrected rows as a file of their source: its header, then the rows, in UTF-8 with the mark that says so.</summary>
public static class CorrectedFile
{
    /// <param name="header">The header of the file the rows were rejected from.</param>
    public static Result<byte[]> Of(string header, SourceProfile profile, IEnumerable<CorrectedRow> rows)
    {
        var isUnderHeader = SourceHeader.IsNeeded(profile);
        if (isUnderHeader && header.Length == 0)
        {
            return new Problem(
                "import.header-unknown",
                "The header of the file was not kept when it was imported. Send the corrected rows as a file of their own."
            );
        }

        var text = new StringBuilder();
        for (var skipped = 0; isUnderHeader && skipped < profile.Mapping?.SkipLines; skipped++)
        {
            text.Append("-\n");
        }

        text.Append(isUnderHeader ? $"{header}\n" : "");
        foreach (var row in rows)
        {
            text.Append(row.Raw.ReplaceLineEndings("\n")).Append('\n');
        }

        return (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
