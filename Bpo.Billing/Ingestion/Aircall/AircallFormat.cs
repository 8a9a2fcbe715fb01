using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Aircall;

internal static class AircallFormat
{
    public static readonly UsageFormat Format = new(
        "aircall",
        "Aircall calls as JSON: pages of the calls list, or call events as they were pushed; one contact per call. Its times are "
            + "UTC, and its duration counts the ringing, so that talk is reckoned from answer and end.",
        [".json", ".jsonl"],
        IsDelimited: false,
        [],
        (profile, source, limits, _) => new AircallReader(profile.Rules, source, limits)
    )
    {
        RowsStandAlone = true,
        Recognise = Signatures.Any(
            Signatures.Members(Certainty.Certain, "direct_link", "direction", "started_at", "raw_digits"),
            Signatures.Members(Certainty.Certain, "resource", "event", "timestamp", "token", "data")
        ),
    };
}
