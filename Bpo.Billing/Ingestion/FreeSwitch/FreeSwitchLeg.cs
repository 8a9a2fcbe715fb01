using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.FreeSwitch;

/// <summary>
/// One channel of FreeSWITCH by its variables, whichever module wrote them. Epochs are UTC and win over stamps, which are local
/// time of the server. Hold is part of the printed seconds.
/// </summary>
internal sealed class FreeSwitchLeg(CallOptions options, ReadingRules rules)
{
    private const long Microseconds = 1_000_000;

    public LegRow Read(LegFields fields, int line, string raw)
    {
        var uuid = fields.Text("uuid");
        var (started, answer, ended) = (At(fields, "start"), At(fields, "answer"), At(fields, "end"));
        var talk = fields.Seconds("billsec") ?? fields.Seconds("billmsec", DurationUnit.Milliseconds) ?? 0;
        var start = started ?? answer ?? ended?.AddSeconds(-talk);
        fields.Require("uuid", uuid.Length > 0);
        fields.Require("start_stamp", start is not null);
        if (fields.Fault is not null)
        {
            return LegRow.Of(fields.Rejected(line, raw));
        }

        var isAnswered = answer is not null || talk > 0;
        var leg = Describe(fields, line, raw, uuid) with
        {
            Start = start!.Value,
            Answer = answer,
            End = ended ?? start.Value.AddSeconds(fields.Seconds("duration") ?? talk),
            Talk = talk,
            Outcome = FreeSwitchWords.OutcomeOf(fields, isAnswered),
            Stay = CallcenterStay.Of(fields, start.Value),
        };
        LegCheck.Check(leg, fields, rules);
        return fields.Fault is null
            ? LegRow.Of(leg with { Warnings = fields.Warnings })
            : LegRow.Of(fields.Rejected(line, raw));
    }

    private CallLeg Describe(LegFields fields, int line, string raw, string uuid)
    {
        var isAgentSide = fields.Text("cc_side") == "agent";
        var member = isAgentSide ? fields.Text("cc_member_session_uuid") : "";
        var origin = fields.Text("originating_leg_uuid", "originator");
        var isOutbound = IsOutbound(fields);
        var room = FreeSwitchWords.Room(fields);
        var call =
            member.Length > 0 ? member
            : origin.Length > 0 ? origin
            : uuid;
        return new CallLeg
        {
            Line = line,
            Raw = raw,
            Call = room.Length > 0 ? $"conference:{room}" : call,
            Links = room.Length > 0 ? [] : Links(fields, uuid),
            Key = uuid,
            Start = default,
            End = default,
            Outcome = Outcome.Failed,
            IsApplication = FreeSwitchWords.IsApplication(fields),
            IsSecondSide = isAgentSide || origin.Length > 0 || fields.Text("leg") == "b",
            Transferred = fields.Text("transfer_history", "transfer_source").Length > 0,
            Direction = isOutbound ? Direction.Outbound : Direction.Inbound,
            Service =
                options.ServiceColumn.Length > 0
                    ? fields.Text(options.ServiceColumn)
                    : fields.Text("caller_destination", "destination_number"),
            Agent = isOutbound
                ? fields.Text("user_name", "caller_id_number")
                : fields.Text("cc_agent", fields.Text("dialed_user").Length > 0 ? "dialed_user" : "destination_number"),
            Customer = rules.Customers.TokenOf(
                isOutbound ? fields.Text("destination_number") : fields.Text("caller_id_number", "ani")
            ),
            Room = room,
            Disposition = fields.Text("hangup_cause"),
        };
    }

    /// <summary>The other channels this one was joined to; any of them may tell the same call.</summary>
    private static List<string> Links(LegFields fields, string uuid) =>
        [
            .. new[] { uuid }
                .Concat(FreeSwitchWords.Bonds.Select(fields.Text))
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];

    private bool IsOutbound(LegFields fields) =>
        fields.Text("call_direction") is { Length: > 0 } direction
            ? direction == "outbound"
            : options.IsOutbound(fields.Text("context"));

    private static DateTimeOffset? At(LegFields fields, string moment) =>
        fields.Epoch($"{moment}_epoch")
        ?? fields.Epoch($"{moment}_uepoch", Microseconds)
        ?? (fields.Fault is null ? fields.Moment($"{moment}_stamp") : null);
}
