using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Mapping;

internal static class DelimitedFormat
{
    private const int ShownColumns = 8;

    public static readonly UsageFormat Format = new(
        "delimited",
        "A delimited file of any make, read by the mapping in the profile.",
        [".csv", ".tsv", ".txt"],
        IsDelimited: true,
        [.. ProfileMembers.OfDelimited, .. ProfileMembers.OfMapping],
        (profile, source, limits, _) => new MappedFile(profile.Mapping!, profile.Rules, source, limits)
    )
    {
        RowsStandAlone = true,
        ReadsTotals = true,
        Recognise = Recognise,
    };

    private static FormatMatch? Recognise(FileHead head) =>
        !head.Json.IsJson && head.Table is { IsTable: true } table
            ? new FormatMatch(Certainty.Possible, FormatSign.Table, [.. Shown(table).Take(ShownColumns)])
            : null;

    private static IReadOnlyList<string> Shown(TableHead table) => table.HasHeader ? table.Columns : table.Rows[0];
}
