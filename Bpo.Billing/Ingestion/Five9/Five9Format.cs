using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.Five9;

internal static class Five9Format
{
    public static readonly UsageFormat Format = new(
        "five9",
        "Five9's call log as CSV, with the columns of a saved report; its legs of one CALL ID are one contact.",
        [".csv"],
        IsDelimited: true,
        [
            .. ProfileMembers.OfDelimited,
            new("talkIncludesHold", "true | false", "true", "Whether TALK TIME counts hold and park time."),
            new(
                "reportCap",
                "whole number",
                "5000",
                "A report with exactly so many rows was cut by its web service and is refused; 0 for exports without a cap."
            ),
        ],
        (profile, source, limits, _) => new CallLogReader(profile, source, limits, CallLogSettings.Default)
    )
    {
        Configure = Configure,
        HasHeader = true,
        Recognise = Signatures.Any(
            Signatures.Columns(Certainty.Certain, "CALL ID", "TIMESTAMP", "CAMPAIGN", "CALL TYPE"),
            Signatures.Columns(Certainty.Likely, "CALL ID", "TIMESTAMP", "CALL TYPE")
        ),
    };

    private static ReaderOfFormat Configure(TermsNode node)
    {
        var settings = new CallLogSettings(
            node.OptionalFlag("talkIncludesHold") ?? CallLogSettings.Default.TalkIncludesHold,
            node.OptionalInteger("reportCap") ?? CallLogSettings.Default.ReportCap
        );
        return (profile, source, limits, _) => new CallLogReader(profile, source, limits, settings);
    }
}
