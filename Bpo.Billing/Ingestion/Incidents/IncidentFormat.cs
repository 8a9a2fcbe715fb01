using Bpo.Billing.Contracts;
using Bpo.Billing.Ingestion.Detection;
using Bpo.Billing.Ingestion.Reading;

namespace Bpo.Billing.Ingestion.Incidents;

internal static class IncidentFormat
{
    private static readonly IReadOnlyList<StampPattern> Usual =
    [
        StampPattern.Find(StampPattern.Iso)!,
        StampPattern.Find("d-M-yyyy H:mm:ss")!,
        StampPattern.Find("d-M-yyyy H:mm")!,
    ];

    public static readonly UsageFormat Format = new(
        "incident-log",
        "The incident log of an IT service desk as ServiceNow exports it: a row per change of an incident, `?` for nothing; one "
            + "contact per incident, by its last row and the states before it.",
        [".csv", ".json"],
        IsDelimited: true,
        [
            .. ProfileMembers.OfDelimited,
            new("pattern", "letters", "iso or dd-MM-yyyy HH:mm", "How the log writes moments, such as M/d/yyyy H:mm."),
        ],
        (profile, source, limits, held) => new IncidentReader(profile, source, limits, held, Usual)
    )
    {
        Configure = Configure,
        TakesUpHeld = true,
        HasHeader = true,
        Recognise = Signatures.Any(
            Signatures.Columns(Certainty.Certain, "number", "incident_state", "sys_updated_at", "opened_at"),
            Signatures.Columns(Certainty.Likely, "number", "incident_state", "opened_at"),
            Signatures.Members(Certainty.Certain, "number", "incident_state", "opened_at")
        ),
    };

    private static ReaderOfFormat Configure(TermsNode node)
    {
        var text = node.OptionalText("pattern");
        var pattern = text is null ? null : StampPattern.Find(text);
        if (text is not null && pattern is null)
        {
            node.Fault("pattern", "pattern", $"'{text}' is no pattern such as dd-MM-yyyy HH:mm.");
        }

        var patterns = pattern is null ? Usual : [pattern];
        return (profile, source, limits, held) => new IncidentReader(profile, source, limits, held, patterns);
    }
}
