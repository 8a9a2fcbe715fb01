namespace Bpo.Billing.Ingestion.Detection;

/// <summary>What a file seems to be, for a person to confirm or change.</summary>
/// <param name="Packing">none, gzip, zip or xlsx.</param>
/// <param name="Formats">The likeliest first; empty when nothing fits.</param>
/// <param name="Format">The one the profile and the sample are for.</param>
/// <param name="Profile">As a source keeps it: JSON.</param>
/// <param name="NeedsZone">Whether the file prints local times without saying whose.</param>
/// <param name="Columns">Of a table no format knows: what each column would become.</param>
/// <param name="Missing">Members of a contact that no column was found for.</param>
/// <param name="Sample">The first rows as they would be read.</param>
public sealed record FileProposal(
    string Packing,
    EncodingGuess Encoding,
    TableHead? Table,
    IReadOnlyList<FormatGuess> Formats,
    string? Format,
    string Profile,
    bool NeedsZone,
    bool HasDecimalComma,
    IReadOnlyList<ColumnGuess> Columns,
    IReadOnlyList<string> Missing,
    IReadOnlyList<UsageRow> Sample
);
