using System.Globalization;
using System.Text.RegularExpressions;
using Bpo.Billing.Ingestion.Calls;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Asterisk;

/// <summary>
/// One call detail record of Asterisk, whichever module wrote it. From version 12 on there is one for each pair of channels,
/// and <c>linkedid</c> names their call; before, rows of one <c>uniqueid</c> belong together.
/// </summary>
internal sealed partial class AsteriskLeg(CallOptions options, ReadingRules rules)
{
    public LegRow Read(LegFields fields, int line, string raw)
    {
        var start = fields.Moment("start") ?? fields.Moment("calldate");
        fields.Require("start", start is not null);
        var talk = fields.Seconds("billsec") ?? 0;
        var duration = fields.Seconds("duration");
        var answer = fields.Moment("answer");
        var end = fields.Moment("end") ?? start?.AddSeconds(duration ?? 0);
        var disposition = AsteriskWords.OutcomeOf(fields.Text("disposition"));
        if (disposition is null)
        {
            fields.Reject("disposition", RowCodes.UnknownWord, $"'{fields.Text("disposition")}' is no disposition.");
        }

        if (fields.Fault is not null)
        {
            return LegRow.Of(fields.Rejected(line, raw));
        }

        var isAnswered = disposition == Outcome.Answered;
        var leg = Describe(fields, line, raw, start!.Value) with
        {
            Answer =
                answer
                ?? (isAnswered || talk > 0 ? start.Value.AddSeconds(Math.Max(0, (duration ?? talk) - talk)) : null),
            End = end!.Value,
            Talk = talk,
            Outcome = isAnswered && fields.Text("lastapp") == "VoiceMail" ? Outcome.Voicemail : disposition!.Value,
        };
        LegCheck.Check(leg, fields, rules);
        return fields.Fault is null
            ? LegRow.Of(leg with { Warnings = fields.Warnings })
            : LegRow.Of(fields.Rejected(line, raw));
    }

    private CallLeg Describe(LegFields fields, int line, string raw, DateTimeOffset start)
    {
        var (uniqueId, channel, other) = (fields.Text("uniqueid"), fields.Text("channel"), fields.Text("dstchannel"));
        var application = fields.Text("lastapp");
        var room = AsteriskWords.IsConference(application) ? Argument(fields.Text("lastdata"), fields.Text("dst")) : "";
        var isOutbound = IsOutbound(fields);
        var call = fields.Text("linkedid", "uniqueid") is { Length: > 0 } id ? id : $"{channel}:{start:yyyyMMddHHmmss}";
        return new CallLeg
        {
            Line = line,
            Raw = raw,
            Call = room.Length > 0 ? $"conference:{room}" : call,
            Key = $"{uniqueId}:{fields.Text("sequence")}:{channel}:{other}:{start:yyyyMMddHHmmss}:{application}",
            Start = start,
            End = start,
            Outcome = Outcome.Answered,
            IsApplication = other.Length == 0 && application is not ("AppDial" or "AppDial2"),
            Direction = isOutbound ? Direction.Outbound : Direction.Inbound,
            Service = options.ServiceColumn.Length > 0 ? fields.Text(options.ServiceColumn) : fields.Text("did", "dst"),
            Agent = AsteriskWords.Device(isOutbound ? channel : other),
            Customer = rules.Customers.TokenOf(fields.Text(isOutbound ? "dst" : "src")),
            Room = room,
            Stay =
                application == "Queue"
                    ? new QueueStay(Argument(fields.Text("lastdata"), ""), start, null, null, null, "")
                    : null,
            Disposition = fields.Text("disposition"),
            CreatedAt = CreatedAt(uniqueId),
        };
    }

    private bool IsOutbound(LegFields fields) =>
        fields.Text("did").Length == 0
        && (fields.Text("outbound_cnum").Length > 0 || options.IsOutbound(fields.Text("dcontext")));

    /// <summary>The first argument of an application: the queue's or the room's name.</summary>
    private static string Argument(string data, string otherwise)
    {
        var end = data.AsSpan().IndexOfAny(',', '|');
        var first = end < 0 ? data : data[..end];
        return first.Length > 0 ? first : otherwise;
    }

    /// <summary><c>[system-]epoch.counter</c>: the only moment of the record that is UTC by itself.</summary>
    private static DateTimeOffset? CreatedAt(string uniqueId) =>
        UniqueId().Match(uniqueId) is { Success: true } match
        && long.TryParse(
            match.Groups["epoch"].ValueSpan,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var epoch
        )
            ? DateTimeOffset.FromUnixTimeSeconds(epoch)
            : null;

    [GeneratedRegex(
        @"(^|-)(?<epoch>\d{9,10})\.\d+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1_000
    )]
    internal static partial Regex UniqueId();
}
