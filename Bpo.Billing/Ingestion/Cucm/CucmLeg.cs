using System.Text.RegularExpressions;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Cucm;

/// <summary>
/// One call detail record of CUCM. Records of one global call id belong together; a consultation or a transfer has another id
/// and shares a leg identifier, or names one in its comment (refCI). All times are seconds UTC.
/// </summary>
internal sealed partial class CucmLeg(CallOptions options, ReadingRules rules)
{
    /// <summary>The cause of a call that was split: transferred.</summary>
    private const string Split = "393216";

    public LegRow Read(LegFields fields, int line, string raw)
    {
        var start = fields.Epoch("datetimeorigination");
        var connect = fields.Epoch("datetimeconnect");
        var end = fields.Epoch("datetimedisconnect");
        var talk = fields.Seconds("duration") ?? 0;
        fields.Require("dateTimeOrigination", start is not null);
        fields.Require("dateTimeDisconnect", end is not null);
        if (fields.Fault is not null)
        {
            return LegRow.Of(fields.Rejected(line, raw));
        }

        var leg = Describe(fields, line, raw, start!.Value) with
        {
            Answer = connect,
            End = end!.Value,
            Talk = talk,
            Outcome = connect is null ? Unanswered(fields) : Outcome.Answered,
        };
        LegCheck.Check(leg, fields, rules);
        return fields.Fault is null
            ? LegRow.Of(leg with { Warnings = fields.Warnings })
            : LegRow.Of(fields.Rejected(line, raw));
    }

    private CallLeg Describe(LegFields fields, int line, string raw, DateTimeOffset start)
    {
        var cluster = fields.Text("globalcallid_clusterid");
        var call =
            $"{cluster}:{fields.Text("globalcallid_callmanagerid")}:{fields.Text("globalcallid_callid")}".TrimStart(
                ':'
            );
        var room = Room(fields);
        var isOutbound = IsPhone(fields.Text("origdevicename")) && !IsPhone(fields.Text("destdevicename"));
        var called = fields.Text("finalcalledpartynumber", "originalcalledpartynumber");
        var pilot = fields.Text("huntpilotdn");
        return new CallLeg
        {
            Line = line,
            Raw = raw,
            Call = room.Length > 0 ? $"conference:{room}" : call,
            Links = room.Length > 0 ? [] : Identifiers(fields, cluster),
            Key = fields.Text("pkid") is { Length: > 0 } key
                ? key
                : $"{call}:{fields.Text("origlegcallidentifier")}:{fields.Text("destlegcallidentifier")}:{start.ToUnixTimeSeconds()}",
            Start = start,
            End = start,
            Outcome = Outcome.Failed,
            Transferred = fields.Text("origcause_value") == Split || fields.Text("destcause_value") == Split,
            Direction = isOutbound ? Direction.Outbound : Direction.Inbound,
            Service =
                options.ServiceColumn.Length > 0 ? fields.Text(options.ServiceColumn.ToLowerInvariant())
                : pilot.Length > 0 ? pilot
                : fields.Text("originalcalledpartynumber"),
            Agent = isOutbound ? fields.Text("callingpartynumber") : called,
            Customer = rules.Customers.TokenOf(isOutbound ? called : fields.Text("callingpartynumber")),
            Room = room,
            Stay = fields.Text("wascallqueued") == "1" ? new QueueStay(pilot, start, null, null, null, "") : null,
            Disposition = fields.Text("destcause_value", "origcause_value"),
        };
    }

    private static List<string> Identifiers(LegFields fields, string cluster) =>
        [
            .. new[] { fields.Text("origlegcallidentifier"), fields.Text("destlegcallidentifier") }
                .Concat(ReferredCall().Matches(fields.Text("comment")).Select(match => match.Groups["id"].Value))
                .Where(id => id is not ("" or "0"))
                .Select(id => $"leg:{cluster}:{id}")
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Room(LegFields fields)
    {
        var conference = fields.Text("destconversationid");
        return conference is "" or "0"
            ? fields.Text("origconversationid") is "" or "0"
                ? ""
                : fields.Text("origconversationid")
            : conference;
    }

    /// <summary>Device names of telephones and soft phones; what is none of these is a line to the outside.</summary>
    private static bool IsPhone(string device) => Phone().IsMatch(device);

    /// <summary>By the causes of Q.850.</summary>
    private static Outcome Unanswered(LegFields fields) =>
        (
            fields.Text("destcause_value") is "" or "0"
                ? fields.Text("origcause_value")
                : fields.Text("destcause_value")
        ) switch
        {
            "17" => Outcome.Busy,
            "18" or "19" => Outcome.NoAnswer,
            "34" or "38" or "42" or "44" or "47" => Outcome.Blocked,
            "" or "0" or "16" or "31" or Split => Outcome.Abandoned,
            _ => Outcome.Failed,
        };

    [GeneratedRegex(
        @"refCI=(?<id>\d+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex ReferredCall();

    [GeneratedRegex(
        @"^(SEP|CSF|TCT|BOT|TAB|CIPC|ATA|CTI)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex Phone();
}
