using System.Globalization;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.IpOffice;

/// <summary>
/// Records to contacts. A call's records come one after another until one does not continue; its number begins again whenever
/// the system restarts, so that a contact is named by it and by its first moment.
/// </summary>
/// <param name="held">Records of calls an earlier file left open.</param>
internal sealed class IpOfficeReader(ReadingRules rules, string source, ReadLimits limits, IReadOnlyList<string> held)
    : IContactReader
{
    private static readonly StampPattern[] Patterns = [StampPattern.Find(IpOfficeRecord.Moments)!];

    private readonly Dictionary<string, List<IpOfficeRecord>> open = new(StringComparer.Ordinal);
    private readonly DraftWriter clock = new(rules, new StampReader(rules, Patterns), DurationUnit.Clock);
    private readonly DraftWriter seconds = new(rules, new StampReader(rules), DurationUnit.Seconds);
    private IReadOnlyList<string> waiting = held;

    public IEnumerable<UsageRow> Read(TextReader text)
    {
        using var earlier = new StringReader(string.Join('\n', waiting));
        waiting = [];
        return Rows(earlier).Where(row => row is UsageRow.Accepted or UsageRow.Filtered).ToList().Concat(Rows(text));
    }

    public IEnumerable<UsageRow> Finish() =>
        open.Values.Select(call => new UsageRow.Held(
            call[0].Line,
            IdOf(call),
            "still-connected",
            string.Join('\n', call.Select(record => record.Raw))
        ));

    private IEnumerable<UsageRow> Rows(TextReader text)
    {
        var reader = new DelimitedReader(text, DelimitedDialect.Comma, limits);
        while (reader.Read())
        {
            var draft = new ContactDraft();
            if (reader.Fault is { } fault)
            {
                draft.Reject(null, fault, "The record cannot be read.");
            }

            var record = draft.Fault is null ? IpOfficeRecord.Of(reader, clock, seconds, draft) : null;
            yield return draft.Fault is null
                ? Take(record!)
                : ContactRules.Finish(draft, rules, source, reader.Line, reader.Raw);
        }
    }

    private UsageRow Take(IpOfficeRecord record)
    {
        if (!open.TryGetValue(record.Call, out var call))
        {
            open.Add(record.Call, call = []);
        }

        call.Add(record);
        if (record.Continues)
        {
            return new UsageRow.Skipped(record.Line, null);
        }

        open.Remove(record.Call);
        return call.TrueForAll(each => each.IsInternal)
            ? new UsageRow.Filtered(record.Line, "internal-call")
            : ContactRules.Finish(Join(call), rules, source, record.Line, call[0].Raw);
    }

    private static string IdOf(List<IpOfficeRecord> call) =>
        string.Create(CultureInfo.InvariantCulture, $"{call[0].Call}-{call[0].Start?.UtcDateTime:yyyyMMddHHmmss}");

    /// <summary>Ringing is all the waiting that is printed; parked and held calls talk on in the connected time.</summary>
    private ContactDraft Join(List<IpOfficeRecord> call)
    {
        var first = call[0];
        var answered = call.FindAll(record => record.IsAnswered);
        var rings = call.TakeWhile(record => !record.IsAnswered).Concat(answered.Take(1)).Sum(record => record.Ring);
        var hold = answered.Sum(record => record.Hold);
        var draft = new ContactDraft
        {
            Id = IdOf(call),
            Direction = first.IsInbound ? Direction.Inbound : Direction.Outbound,
            Queue = first.IsInbound ? first.Called : "",
            Agent = answered is [var taken, ..] ? taken.Name : "",
            Customer = rules.Customers.TokenOf(first.IsInbound ? first.Caller : first.Called),
            EnqueuedAt = first.Start,
            AnsweredAt = answered is [var one, ..] ? one.Start?.AddSeconds(one.Ring) : null,
            EndedAt = call.Max(record => record.Start?.AddSeconds(record.Ring + record.Talk)),
            WaitSeconds = rings,
            RingSeconds = rings,
            TalkSeconds = Math.Max(0, answered.Sum(record => record.Talk) - hold),
            HoldSeconds = hold,
            Outcome =
                answered.Count > 0 ? Outcome.Answered
                : call.Exists(record => record.IsMailbox && record.Talk > 0) ? Outcome.Voicemail
                : first.IsInbound ? Outcome.Abandoned
                : Outcome.NoAnswer,
            Transferred = answered.Select(record => record.Party).Distinct(StringComparer.Ordinal).Count() > 1,
        };
        draft.Keep("legs", call.Count.ToString(CultureInfo.InvariantCulture));
        return draft;
    }
}
