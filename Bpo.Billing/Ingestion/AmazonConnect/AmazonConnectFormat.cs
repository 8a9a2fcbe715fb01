using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.AmazonConnect;

internal static class AmazonConnectFormat
{
    private static readonly IReadOnlyDictionary<string, bool> Transfers = new Dictionary<string, bool>(
        StringComparer.Ordinal
    )
    {
        ["join"] = true,
        ["separate"] = false,
    };

    public static readonly UsageFormat Format = new(
        "amazon-connect",
        "Amazon Connect contact records as JSON, one after another with or without separators; a later LastUpdateTimestamp "
            + "corrects an earlier one, transfers and callbacks belong to the contact they began with.",
        [".json", ".jsonl", ".gz"],
        IsDelimited: false,
        [
            new(
                "transfers",
                "join | separate",
                "join",
                "Whether the records of a transfer chain are one contact, held until the chain is complete, or one each."
            ),
        ],
        (profile, source, limits, held) => new ContactRecordReader(profile.Rules, source, limits, held, isJoining: true)
    )
    {
        Configure = Configure,
        TakesUpHeld = true,
        Recognise = Signatures.Any(
            Signatures.Members(
                Certainty.Certain,
                "ContactId",
                "AWSContactTraceRecordFormatVersion",
                "InitiationMethod"
            ),
            Signatures.Members(Certainty.Likely, "ContactId", "InitiationTimestamp", "LastUpdateTimestamp")
        ),
    };

    private static ReaderOfFormat Configure(TermsNode node)
    {
        var isJoining = node.OptionalWord("transfers", Transfers) ?? true;
        return (profile, source, limits, held) =>
            new ContactRecordReader(profile.Rules, source, limits, held, isJoining);
    }
}
