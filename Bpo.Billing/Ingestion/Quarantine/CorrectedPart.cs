using System.Text;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Quarantine;

/// <summary>Corrected rows of one file of an archive, under the header of that file.</summary>
/// <param name="Number">0 for the first.</param>
/// <param name="IsSheet">Whether they are comma separated whatever the profile says.</param>
public sealed record CorrectedPart(int Number, string Header, bool IsSheet, IReadOnlyList<CorrectedRow> Rows)
{
    /// <summary>As a file of its source: its header, then the rows, in UTF-8 with the mark that says so.</summary>
    /// <param name="asSheet">Comma separated because rows of workbooks are among the others.</param>
    internal byte[] Bytes(SourceProfile profile, ReadLimits limits, bool asSheet)
    {
        var isUnderHeader = SourceHeader.IsNeeded(profile);
        var text = new StringBuilder();
        for (var skipped = 0; isUnderHeader && skipped < profile.Mapping?.SkipLines; skipped++)
        {
            text.Append("-\n");
        }

        var table = new StringBuilder(isUnderHeader ? $"{Header}\n" : "");
        foreach (var row in Rows)
        {
            table.Append(row.Raw.ReplaceLineEndings("\n")).Append('\n');
        }

        text.Append(asSheet && !IsSheet ? WithCommas(table.ToString(), profile, limits) : table);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string WithCommas(string table, SourceProfile profile, ReadLimits limits)
    {
        var reader = new DelimitedReader(new StringReader(table), profile.Mapping?.Dialect ?? profile.Dialect, limits);
        var text = new StringBuilder();
        while (reader.Read())
        {
            for (var index = 0; index < reader.Count; index++)
            {
                var value = reader[index].ToString().Replace("\"", "\"\"", StringComparison.Ordinal);
                text.Append(index > 0 ? "," : "").Append('"').Append(value).Append('"');
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
