using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.NiceCxone;

internal static class CxoneFormat
{
    public static readonly IReadOnlyList<string> Required = ["Contact_ID", "Start_Date", "Start_Time"];

    public static readonly UsageFormat Format = new(
        "nice-cxone",
        "NICE CXone call detail from its data download (CSV or XLSX); the rows of a transfer belong to the contact their master id "
            + "names. The clock starts at the queue, behind the menu.",
        [".csv", ".xlsx"],
        IsDelimited: true,
        ProfileMembers.OfDelimited,
        (profile, source, limits, _) => new CxoneReader(profile, source, limits)
    )
    {
        HasHeader = true,
        Recognise = Signatures.Any(
            Signatures.Columns(Certainty.Certain, "Contact_ID", "Master_Contact_ID", "InQueue", "Agent_Time"),
            Signatures.Columns(Certainty.Likely, "Contact_ID", "Start_Date", "Start_Time", "InQueue")
        ),
    };
}
