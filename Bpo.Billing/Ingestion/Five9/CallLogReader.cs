using System.Globalization;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Five9;

/// <summary>Legs of the log to contacts. Rows are gathered: a report that was cut must not be billed in part.</summary>
internal sealed class CallLogReader(SourceProfile profile, string source, ReadLimits limits, CallLogSettings settings)
    : IContactReader
{
    private readonly ReadingRules rules = profile.Rules;
    private readonly CallLegParser parser = new(profile.Rules, settings);
    private readonly List<CallLeg> legs = [];

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        var rows = 0;
        foreach (
            var (row, otherwise) in new FieldRows(profile.Dialect, limits, ["CALL ID", "TIMESTAMP", "CALL TYPE"]).Read(
                text
            )
        )
        {
            rows++;
            yield return otherwise ?? Gather(row!) ?? new UsageRow.Skipped(row!.Line, null);
            if (legs.Count > limits.GatheredRecords)
            {
                yield return new UsageRow.Refused(row!.Line, GatheredTooMany.Problem);
                yield break;
            }
        }

        if (settings.ReportCap > 0 && rows == settings.ReportCap)
        {
            yield return new UsageRow.Refused(rows, CutAt(rows));
            yield break;
        }
    }

    public IEnumerable<UsageRow> Finish() =>
        legs.GroupBy(leg => leg.Id, StringComparer.Ordinal)
            .Select(call => Finish([.. call.OrderBy(leg => leg.At).ThenBy(leg => leg.Line)]));

    private static Problem CutAt(int rows) =>
        new(
            RefusalCodes.ReportCut,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The report has exactly {rows} rows, where Five9 cuts reports without a word. Ask for shorter days, or set reportCap."
            )
        );

    private UsageRow? Gather(FieldRow row)
    {
        var draft = new ContactDraft();
        var leg = parser.Read(row, draft);
        if (draft.Fault is not null)
        {
            return ContactRules.Finish(draft, rules, source, row.Line, row.Raw);
        }

        legs.Add(leg);
        return null;
    }

    private UsageRow Finish(List<CallLeg> call)
    {
        var own = call.FindAll(leg => !leg.IsThirdParty);
        if (own.Count == 0)
        {
            return new UsageRow.Filtered(call[0].Line, "third-party-leg");
        }

        if (own.TrueForAll(leg => leg.IsInternal))
        {
            return new UsageRow.Filtered(call[0].Line, "internal-call");
        }

        var first = own[0];
        var wasQueued = own.Exists(leg =>
            leg.Wait > 0 || leg.Ring > 0 || leg.IsAbandoned || leg.IsHandled || leg.IsVoicemail
        );
        if (first.IsInbound && !wasQueued)
        {
            return new UsageRow.Filtered(first.Line, "never-queued");
        }

        return ContactRules.Finish(Join(first, call), rules, source, first.Line, first.Raw);
    }

    /// <summary>The clock starts at the queue, behind the menu; what everybody worked on the call is its own.</summary>
    private ContactDraft Join(CallLeg first, List<CallLeg> call)
    {
        var answering = call.Find(leg => leg.IsHandled);
        var isAnswered = answering is not null;
        var enqueued = first.At?.AddSeconds(first.IsInbound ? first.Ivr : 0);
        var wait = call.TakeWhile(leg => leg != answering)
            .Append(answering)
            .OfType<CallLeg>()
            .Sum(leg => leg.Wait + leg.Ring);
        return new ContactDraft
        {
            Id = first.Id,
            Direction = first.IsInbound ? Direction.Inbound : Direction.Outbound,
            Queue = first.Queue,
            Agent = (answering ?? first).Agent,
            Customer = rules.Customers.TokenOf(first.IsInbound ? first.From : first.To),
            EnqueuedAt = enqueued,
            AnsweredAt = isAnswered ? enqueued?.AddSeconds(wait) : null,
            EndedAt = first.Call is { } seconds ? first.At?.AddSeconds(Math.Max(seconds, first.Ivr)) : null,
            WaitSeconds = wait,
            RingSeconds = call.Sum(leg => leg.Ring),
            TalkSeconds = isAnswered ? call.Sum(leg => leg.Talk) : 0,
            HoldSeconds = isAnswered ? call.Sum(leg => leg.Hold) : 0,
            WrapSeconds = call.Sum(leg => leg.Wrap),
            Outcome =
                isAnswered ? Outcome.Answered
                : first.IsVoicemail ? Outcome.Voicemail
                : first.IsInbound ? Outcome.Abandoned
                : first.Disposition.Contains("Busy", StringComparison.OrdinalIgnoreCase) ? Outcome.Busy
                : Outcome.NoAnswer,
            Transferred = call.Exists(leg => leg.IsTransferred) || call.Count(leg => leg.IsHandled) > 1,
            Disposition = call[^1].Disposition,
        };
    }
}
