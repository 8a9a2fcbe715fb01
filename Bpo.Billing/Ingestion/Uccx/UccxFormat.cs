using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Uccx;

internal static class UccxFormat
{
    public static readonly UsageFormat Format = new(
        "cisco-uccx",
        "Cisco UCCX: its tables ContactCallDetail, ContactQueueDetail and AgentConnectionDetail, several files together in one "
            + "archive. One contact per session, however many queues it waited in at once. Times are UTC as the tables keep them.",
        [".csv", ".zip", ".xlsx"],
        IsDelimited: true,
        ProfileMembers.OfDelimited,
        (profile, source, limits, _) => new UccxReader(profile, source, limits)
    )
    {
        Recognise = Signatures.Any(
            Signatures.Columns(Certainty.Certain, "sessionID", "sessionSeqNum", "contactDisposition", "startDateTime"),
            Signatures.Columns(Certainty.Certain, "sessionID", "sessionSeqNum", "metServiceLevel", "queueTime"),
            Signatures.Columns(Certainty.Certain, "sessionID", "sessionSeqNum", "talkTime", "ringTime")
        ),
    };
}
