using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Mapping;
using Bpo.Billing.Ingestion.QueueLog;

namespace Bpo.Billing.Ingestion;

/// <summary>Every format that can be read.</summary>
public static class UsageFormats
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
        ),
        new(
            "canonical-json",
            "Contacts as JSON objects: one per line, one after another, or an array.",
            [".ndjson", ".jsonl", ".json"],
            IsDelimited: false,
            [],
            (profile, source, limits, _) => new CanonicalJson(profile.Rules, source, limits)
        ),
        new(
            "delimited",
            "A delimited file of any make, read by the mapping in the profile.",
            [".csv", ".tsv", ".txt"],
            IsDelimited: true,
            [.. ProfileMembers.OfDelimited, .. ProfileMembers.OfMapping],
            (profile, source, limits, _) => new MappedFile(profile.Mapping!, profile.Rules, source, limits)
        ),
        new(
            "asterisk-queue-log",
            "Asterisk's queue_log file, of any version; one contact per leg.",
            ["queue_log"],
            IsDelimited: false,
            [],
            (profile, source, limits, held) => new QueueLogReader(profile.Rules, source, limits, held)
        ),
    ];

    public static UsageFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
