using System.Globalization;
using Bpo.Billing.Ingestion.Canonical;
using Bpo.Billing.Ingestion.Fields;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.NiceCxone;

/// <summary>Rows to contacts. They are gathered: a transfer may stand before the contact it came from.</summary>
internal sealed class CxoneReader(SourceProfile profile, string source, ReadLimits limits) : IContactReader
{
    private readonly ReadingRules rules = profile.Rules;
    private readonly DraftWriter writer = new(
        profile.Rules,
        new StampReader(
            profile.Rules,
            [StampPattern.Find("M/d/yyyy H:mm:ss")!, StampPattern.Find("yyyy-M-d H:mm:ss")!]
        ),
        DurationUnit.DecimalSeconds
    );
    private readonly List<CxoneLeg> legs = [];

    public IEnumerable<UsageRow> Read(TextReader text) =>
        GatheredRows.Read(
            new FieldRows(profile.Dialect, limits, CxoneFormat.Required).Read(text),
            Gather,
            () => legs.Count,
            limits
        );

    public IEnumerable<UsageRow> Finish() =>
        legs.GroupBy(leg => leg.Call, StringComparer.Ordinal)
            .Select(call => Finish([.. call.OrderBy(leg => leg.At).ThenBy(leg => leg.Line)]));

    private UsageRow Gather(FieldRow row)
    {
        var draft = new ContactDraft();
        var leg = CxoneLeg.Of(row, writer, draft);
        if (draft.Fault is not null)
        {
            return ContactRules.Finish(draft, rules, source, row.Line, row.Raw);
        }

        legs.Add(leg);
        return new UsageRow.Skipped(row.Line, null);
    }

    private UsageRow Finish(List<CxoneLeg> call) =>
        call.Exists(leg => leg.WasQueued)
            ? ContactRules.Finish(Join(call), rules, source, call[0].Line, call[0].Raw)
            : new UsageRow.Filtered(call[0].Line, "never-queued");

    /// <summary>The clock starts at the first queue; the wait is what passed in queues until somebody answered.</summary>
    private ContactDraft Join(List<CxoneLeg> call)
    {
        var first = call.Find(leg => leg.WasQueued)!;
        var answering = call.Find(leg => leg.IsHandled);
        var waited = call.TakeWhile(leg => leg != answering).Append(answering).OfType<CxoneLeg>().Sum(leg => leg.Wait);
        var enqueued = first.At?.AddSeconds(first.Menu);
        var draft = new ContactDraft
        {
            Id = first.Call,
            Channel = ChannelOf(first.Media),
            Queue = first.Queue,
            Agent = (answering ?? first).Agent,
            Customer = rules.Customers.TokenOf(first.Customer),
            EnqueuedAt = enqueued,
            AnsweredAt = answering?.At?.AddSeconds(answering.Menu + answering.Wait),
            EndedAt = call.Max(leg => leg.At?.AddSeconds(leg.Total)),
            WaitSeconds = waited,
            TalkSeconds = answering is null ? 0 : call.Where(leg => leg.IsHandled).Sum(leg => leg.Talk),
            WrapSeconds = call.Sum(leg => leg.Wrap),
            Outcome = answering is null ? Outcome.Abandoned : Outcome.Answered,
            Transferred = call.Count > 1,
        };
        draft.Keep("legs", call.Count.ToString(CultureInfo.InvariantCulture));
        return draft;
    }

    private static Channel ChannelOf(string media) =>
        media.ToLowerInvariant() switch
        {
            "chat" => Channel.Chat,
            "e-mail" or "email" => Channel.Email,
            "sms" => Channel.Sms,
            "social" or "digital" => Channel.Social,
            "work item" or "workitem" => Channel.Task,
            _ => Channel.Voice,
        };
}
