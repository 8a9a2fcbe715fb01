using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Detection;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>What FreeSWITCH and FusionPBX write.</summary>
internal static class FreeSwitchFormats
{
    public static readonly IReadOnlyList<UsageFormat> All =
    [
        CallFormat.Of(
            "freeswitch-csv",
            "FreeSWITCH's mod_cdr_csv in its shipped templates (example, sql, asterisk, snom, linksys, opencdrrate) or one of your own.",
            ["Master.csv", ".csv"],
            Signatures.Rows(
                Certainty.Likely,
                row => FreeSwitchLayouts.Of(row.Count, isSql: false) is not null && row.Any(IsUuid),
                "rows of a shipped template with a uuid"
            ),
            (options, rules, limits) => new FreeSwitchCsv(options, rules, limits, isFusion: false).Read
        ) with
        {
            HasHeader = true,
        },
        CallFormat.Of(
            "freeswitch-json",
            "FreeSWITCH's mod_json_cdr: one record or many in a file.",
            [".cdr.json", ".json", ".ndjson"],
            Signatures.Members(Certainty.Certain, "core-uuid", "variables"),
            (options, rules, limits) => new FreeSwitchJson(options, rules, limits).Read
        ),
        CallFormat.Of(
            "freeswitch-xml",
            "FreeSWITCH's mod_xml_cdr: one record or many in a file.",
            [".cdr.xml", ".xml"],
            IsXml,
            (options, rules, limits) => new FreeSwitchXml(options, rules, limits).Read
        ),
        CallFormat.Of(
            "fusionpbx-cdr",
            "FusionPBX's table v_xml_cdr as CSV with its header.",
            [".csv"],
            Signatures.Columns(Certainty.Certain, "xml_cdr_uuid", "destination_number", "hangup_cause"),
            (options, rules, limits) => new FreeSwitchCsv(options, rules, limits, isFusion: true).Read
        ) with
        {
            HasHeader = true,
        },
        new(
            "freeswitch-callcenter-events",
            "Events of FreeSWITCH's mod_callcenter as JSON; one contact per stay in a queue.",
            [".ndjson", ".json"],
            IsDelimited: false,
            [],
            (profile, source, limits, held) => new CallcenterEvents(profile.Rules, source, limits, held)
        )
        {
            TakesUpHeld = true,
            Recognise = Signatures.Members(Certainty.Certain, "CC-Action", "Event-Subclass"),
        },
        new(
            "freeswitch-callcenter-members",
            "The members table of FreeSWITCH's mod_callcenter; tables of agents and tiers hold no contacts.",
            [".csv", ".txt"],
            IsDelimited: false,
            [],
            (profile, source, limits, _) => new CallcenterMembers(profile.Rules, source, limits)
        )
        {
            Recognise = Signatures.Columns(
                Certainty.Certain,
                "session_uuid",
                "joined_epoch",
                "abandoned_epoch",
                "state"
            ),
        },
    ];

    private static bool IsUuid(string text) => text.Length == 36 && Guid.TryParse(text, out _);

    private static FormatMatch? IsXml(FileHead head)
    {
        var start = head.Text.AsSpan().TrimStart();
        return start is ['<', ..] && head.Text.Contains("<cdr", StringComparison.Ordinal)
            ? new FormatMatch(Certainty.Certain, FormatSign.Elements, ["cdr"])
            : null;
    }
}
