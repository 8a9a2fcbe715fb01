using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Freshdesk;

internal static class FreshdeskFormat
{
    public static readonly UsageFormat Format = new(
        "freshdesk",
        "Freshdesk tickets as JSON, listed with include=stats; one contact per ticket. Ask with updated_since: without it the list "
            + "silently ends thirty days ago.",
        [".json", ".jsonl"],
        IsDelimited: false,
        [],
        (profile, source, limits, _) => new FreshdeskReader(profile.Rules, source, limits)
    )
    {
        Recognise = Signatures.Members(Certainty.Certain, "id", "requester_id", "fr_due_by", "created_at"),
    };
}
