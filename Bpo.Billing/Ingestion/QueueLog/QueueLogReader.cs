using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.QueueLog;

/// <summary>
/// Joins the events of Asterisk's queue_log to one contact per leg. A leg without an end is held; one whose beginning lies
/// before the file is reckoned from the durations its last event prints.
/// </summary>
/// <param name="held">Lines of legs an earlier file left open.</param>
public sealed class QueueLogReader(ReadingRules rules, string source, ReadLimits limits, IReadOnlyList<string> held)
    : IContactReader
{
    private IReadOnlyList<string> waiting = held;
    private readonly Dictionary<(string CallId, string Queue), QueueLeg> open = [];
    private string? noticed;

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        TakeHeld();
        var reader = new DelimitedReader(text, DelimitedDialect.Lines, limits);
        while (reader.Read())
        {
            if (reader.Fault is { } fault)
            {
                yield return new UsageRow.Rejected(
                    reader.Line,
                    null,
                    fault,
                    "The line cannot be read.",
                    ReadLimits.Cap(reader.Raw)
                );
                continue;
            }

            foreach (var row in ReadLine(reader.Raw.ToString(), reader.Line))
            {
                yield return row;
            }
        }
    }

    public IEnumerable<UsageRow> Finish() => End();

    /// <summary>Takes up the legs an earlier file left open; before the first line.</summary>
    internal void TakeHeld()
    {
        foreach (var line in waiting)
        {
            ReadLine(line, 0);
        }

        waiting = [];
    }

    /// <summary>The legs that are open when the log ends.</summary>
    internal IEnumerable<UsageRow> End() =>
        open
            .Values.OrderBy(leg => leg.Line)
            .Select(leg => Held(leg, leg.Connected is null ? "still-waiting" : "still-connected"));

    /// <param name="warning">What was noticed about the moment of the event.</param>
    internal List<UsageRow> ReadLine(string text, int number, string? warning = null)
    {
        noticed = warning;
        if (QueueLogLine.Parse(text) is not { } line)
        {
            return
            [
                new UsageRow.Rejected(
                    number,
                    null,
                    RowCodes.FieldCount,
                    "This is no line of a queue_log.",
                    ReadLimits.Cap(text)
                ),
            ];
        }

        if (line.Event == "QUEUESTART")
        {
            return Restart(line.At, number);
        }

        if (line.Event == "ENTERQUEUE")
        {
            return Enter(line, text, number);
        }

        if (line.Event == "CONNECT")
        {
            return Connect(line, text, number);
        }

        if (QueueEvents.HoldArgument(line) is { } hold)
        {
            return [Complete(line, hold, text, number)];
        }

        if (QueueEvents.Exit(line.Event) is { } exit)
        {
            return [Exit(line, exit.Outcome, exit.WaitArgument, text, number)];
        }

        return QueueEvents.TurnedAway(line.Event) is { } outcome
            ? [Finish(new QueueLeg(line.CallId, line.Queue, line.At, "", number, text), line, outcome, 0, null, text)]
            : [new UsageRow.Skipped(number, QueueEvents.IsOther(line.Event) ? null : WarningCodes.UnknownEvent)];
    }

    /// <summary>Legs open when Asterisk starts again have lost their end, but not those an earlier file says began later.</summary>
    private List<UsageRow> Restart(DateTimeOffset at, int number)
    {
        var lost = open.Where(leg => leg.Value.EnteredAt <= at).OrderBy(leg => leg.Value.Line).ToList();
        lost.ForEach(leg => open.Remove(leg.Key));
        var rows = lost.ConvertAll(UsageRow (leg) => Held(leg.Value, "restart"));
        rows.Add(new UsageRow.Skipped(number, null));
        return rows;
    }

    private List<UsageRow> Enter(QueueLogLine line, string text, int number)
    {
        var key = (line.CallId, line.Queue);
        var rows = new List<UsageRow> { new UsageRow.Skipped(number, null) };
        var isRepeat = open.TryGetValue(key, out var earlier) && earlier.EnteredAt == line.At;
        if (earlier is not null && !isRepeat)
        {
            rows.Add(Held(earlier, "entered-again"));
        }

        if (!isRepeat)
        {
            var caller = rules.Customers.TokenOf(line.Text(1));
            open[key] = earlier = new QueueLeg(line.CallId, line.Queue, line.At, caller, number, text);
        }

        earlier!.Warn(noticed);
        return rows;
    }

    private List<UsageRow> Connect(QueueLogLine line, string text, int number)
    {
        var key = (line.CallId, line.Queue);
        if (!open.TryGetValue(key, out var leg))
        {
            var entered = line.At.AddSeconds(-(line.Seconds(0) ?? 0));
            open[key] = leg = new QueueLeg(line.CallId, line.Queue, entered, "", number, text, isReckoned: true);
        }

        leg.Warn(noticed);
        leg.Connect(line, text);
        return [new UsageRow.Skipped(number, null)];
    }

    private UsageRow Complete(QueueLogLine line, int hold, string text, int number)
    {
        var wait = line.Seconds(hold);
        var talk = line.Seconds(hold + 1);
        var leg = Close(line, (wait ?? 0) + (talk ?? 0), text, number);
        return Finish(leg, line, Outcome.Answered, wait ?? leg.Connected?.Seconds(0), talk, text);
    }

    private UsageRow Exit(QueueLogLine line, Outcome outcome, int waitArgument, string text, int number)
    {
        var wait = line.Seconds(waitArgument);
        var leg = Close(line, wait ?? 0, text, number);
        return Finish(leg, line, outcome, wait, null, text);
    }

    private QueueLeg Close(QueueLogLine line, int secondsSinceEntry, string text, int number)
    {
        if (open.Remove((line.CallId, line.Queue), out var leg))
        {
            return leg;
        }

        var entered = line.At.AddSeconds(-secondsSinceEntry);
        return new QueueLeg(line.CallId, line.Queue, entered, "", number, text, isReckoned: true);
    }

    private UsageRow Finish(QueueLeg leg, QueueLogLine line, Outcome outcome, int? wait, int? talk, string text)
    {
        leg.Warn(noticed);
        var draft = leg.End(line, outcome, wait, talk, QueueEvents.IsTransfer(line.Event));
        draft.Warn(leg.IsReckoned ? WarningCodes.OrphanLeg : null);
        return ContactRules.Finish(draft, rules, source, leg.Line, text) switch
        {
            UsageRow.Accepted taken => taken with { Cut = leg.Cut },
            var other => other,
        };
    }

    private static UsageRow.Held Held(QueueLeg leg, string reason) =>
        new(leg.Line, leg.Id, reason, leg.Raw) { Cut = leg.Cut };
}
