using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>Our own columns and members.</summary>
internal static class CanonicalFormats
{
    public static readonly IReadOnlyList<UsageFormat> All =
    [
        new(
            "canonical-csv",
            "Contacts in our own columns, in any order.",
            [".csv", ".csv.gz"],
            IsDelimited: true,
            ProfileMembers.OfDelimited,
            (profile, source, limits, _) => new CanonicalCsv(profile.Rules, source, profile.Dialect, limits)
        )
        {
            RowsStandAlone = true,
            ReadsTotals = true,
            Recognise = Signatures.Columns(Certainty.Certain, [.. ContactMembers.Required]),
        },
        new(
            "canonical-json",
            "Contacts as JSON objects: one per line, one after another, or an array.",
            [".ndjson", ".jsonl", ".json"],
            IsDelimited: false,
            [],
            (profile, source, limits, _) => new CanonicalJson(profile.Rules, source, limits)
        )
        {
            RowsStandAlone = true,
            Recognise = Signatures.Members(Certainty.Certain, [.. ContactMembers.Required]),
        },
    ];
}
