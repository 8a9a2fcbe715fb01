using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.GenesysCloud;

internal static class GenesysCloudFormat
{
    public static readonly UsageFormat Format = new(
        "genesys-cloud",
        "Genesys Cloud conversation details as JSON, bare or as the pages of an analytics query; one contact per conversation.",
        [".json", ".jsonl"],
        IsDelimited: false,
        [],
        (profile, source, limits, _) => new ConversationReader(profile.Rules, source, limits)
    )
    {
        Recognise = Signatures.Members(Certainty.Certain, "conversationId", "conversationStart", "participants"),
    };
}
