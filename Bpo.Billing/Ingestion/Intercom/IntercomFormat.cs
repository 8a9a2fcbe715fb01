using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Intercom;

internal static class IntercomFormat
{
    public static readonly UsageFormat Format = new(
        "intercom",
        "Intercom conversations (API 2.x) as JSON, bare or as pages; one contact per conversation. Its times are UTC; how long "
            + "somebody waited is reckoned from them, because the printed times leave out closed hours.",
        [".json", ".jsonl"],
        IsDelimited: false,
        [],
        (profile, source, limits, _) => new IntercomReader(profile.Rules, source, limits)
    )
    {
        Recognise = Signatures.Any(
            Signatures.Members(Certainty.Certain, "id", "waiting_since", "snoozed_until", "state"),
            Signatures.Members(Certainty.Certain, "id", "statistics", "sla_applied", "created_at")
        ),
    };
}
