using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.ThreeCx;

/// <summary>One line of 3CX. Lines of one call id belong together; the printed duration may be a second short of the stamps.</summary>
internal sealed class ThreeCxLeg(CallOptions options, ReadingRules rules)
{
    public LegRow Read(LegFields fields, int line, string raw)
    {
        var start = fields.Moment("time-start");
        var answered = fields.Moment("time-answered");
        var end = fields.Moment("time-end");
        var duration = fields.Seconds("duration", DurationUnit.Clock);
        fields.Require("callid", fields.Text("callid", "historyid").Length > 0);
        fields.Require("time-start", start is not null);
        if (fields.Fault is not null)
        {
            return LegRow.Of(fields.Rejected(line, raw));
        }

        end ??= start!.Value.AddSeconds(duration ?? 0);
        var between = answered is null
            ? 0
            : (int)Math.Clamp((end.Value - answered.Value).Ticks / TimeSpan.TicksPerSecond, 0, int.MaxValue);
        var leg = Describe(fields, line, raw, start!.Value) with
        {
            Answer = answered,
            End = end.Value,
            Talk = answered is null ? 0 : Math.Min(duration ?? between, between),
            Outcome = OutcomeOf(fields, answered is not null),
        };
        LegCheck.Check(leg, fields, rules);
        return fields.Fault is null
            ? LegRow.Of(leg with { Warnings = fields.Warnings })
            : LegRow.Of(fields.Rejected(line, raw));
    }

    private CallLeg Describe(LegFields fields, int line, string raw, DateTimeOffset start)
    {
        var isOutbound = IsExtension(fields.Text("from-no")) && !IsExtension(fields.Text("to-no"));
        var isQueue = Is(fields, "to-type", "queue") || Is(fields, "final-type", "queue");
        var changed = fields.Text("reason-changed");
        return new CallLeg
        {
            Line = line,
            Raw = raw,
            Call = fields.Text("callid", "historyid"),
            Key = $"{fields.Text("historyid")}:{fields.Text("time-start")}:{fields.Text("to-dn")}",
            Start = start,
            End = start,
            Outcome = Outcome.Failed,
            IsApplication =
                Is(fields, "final-type", "ivr")
                || Is(fields, "final-type", "queue")
                || fields.Text("final-type").Length == 0 && Is(fields, "to-type", "ivr"),
            Transferred =
                changed.Contains("transfer", StringComparison.OrdinalIgnoreCase)
                || changed.Contains("replaced", StringComparison.OrdinalIgnoreCase),
            Direction = isOutbound ? Direction.Outbound : Direction.Inbound,
            Service =
                options.ServiceColumn.Length > 0 ? fields.Text(options.ServiceColumn) : fields.Text("dial-no", "to-no"),
            Agent = isOutbound ? fields.Text("from-no") : fields.Text("final-number", "to-no"),
            Customer = rules.Customers.TokenOf(fields.Text(isOutbound ? "to-no" : "from-no")),
            Stay = isQueue ? new QueueStay(fields.Text("to-dn", "dial-no"), start, null, null, null, "") : null,
            Disposition = fields.Text("reason-terminated"),
        };
    }

    private static bool IsExtension(string number) => number.StartsWith("Ext.", StringComparison.OrdinalIgnoreCase);

    private static bool Is(LegFields fields, string type, string word) =>
        fields.Text(type).Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The words differ between versions in case and spelling.</summary>
    private static Outcome OutcomeOf(LegFields fields, bool isAnswered)
    {
        var reason = fields.Text("reason-terminated").Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
        return isAnswered
            ? Is(fields, "final-type", "voicemail")
                ? Outcome.Voicemail
                : Outcome.Answered
            : reason.Contains("BUSY", StringComparison.Ordinal)
                ? Outcome.Busy
                : reason.Contains("FAILED", StringComparison.Ordinal)
                    ? Outcome.Failed
                    : reason.Contains("SRC", StringComparison.Ordinal)
                        ? Outcome.Abandoned
                        : Outcome.NoAnswer;
    }
}
