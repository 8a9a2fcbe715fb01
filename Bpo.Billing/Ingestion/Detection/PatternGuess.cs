using System.Text.Json.Nodes;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>How a table writes its moments, for formats that know their columns and not what a site or a spreadsheet made of them.</summary>
internal static class PatternGuess
{
    private const string Member = "patterns";

    /// <summary>Null where the format's own way serves, and where a date reads two ways and a person must say which.</summary>
    public static JsonArray? Of(UsageFormat format, TableHead table)
    {
        if (format.Profile.All(member => member.Name != Member))
        {
            return null;
        }

        var width = table.Rows.Max(row => row.Count);
        var moments = Enumerable
            .Range(0, width)
            .Select(column => StampGuess.Of(table.Values(column)))
            .OfType<StampGuess>()
            .Where(stamp => stamp.Pattern == StampPattern.Iso || stamp.Pattern.Contains('H', StringComparison.Ordinal))
            .ToList();
        return
            moments.Exists(stamp => stamp.Other is not null)
            || moments.TrueForAll(stamp => stamp.Pattern == StampPattern.Iso)
            ? null
            :
            [
                .. moments
                    .Select(stamp => stamp.Pattern)
                    .Distinct(StringComparer.Ordinal)
                    .Select(pattern => (JsonNode)pattern),
            ];
    }
}
