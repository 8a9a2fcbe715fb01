using Bpo.Billing.Contracts;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Ingestion.Canonical;

/// <summary>The members of the canonical contact, in the order in which they are read and listed.</summary>
public static class ContactMembers
{
    public static readonly IReadOnlyList<ContactMember> All =
    [
        new ContactMember.Text("id", (draft, text) => draft.Id = text, Repeats: false),
        new ContactMember.Revision("revision"),
        new ContactMember.Word<Channel>("channel", TermsWords.Channels, (draft, word) => draft.Channel = word),
        new ContactMember.Word<Direction>("direction", TermsWords.Directions, (draft, word) => draft.Direction = word),
        new ContactMember.Text("queue", (draft, text) => draft.Queue = text),
        new ContactMember.Text("agent", (draft, text) => draft.Agent = text),
        new ContactMember.Customer("customer"),
        new ContactMember.Text("language", (draft, text) => draft.Language = text),
        new ContactMember.Text("region", (draft, text) => draft.Region = text),
        new ContactMember.Text("reason", (draft, text) => draft.Reason = text),
        new ContactMember.Moment("enqueuedAt", (draft, at) => draft.EnqueuedAt = at, draft => draft.EnqueuedAt),
        new ContactMember.Moment("answeredAt", (draft, at) => draft.AnsweredAt = at, draft => draft.AnsweredAt),
        new ContactMember.Moment("endedAt", (draft, at) => draft.EndedAt = at, draft => draft.EndedAt),
        new ContactMember.Moment("firstReplyAt", (draft, at) => draft.FirstReplyAt = at, draft => draft.FirstReplyAt),
        new ContactMember.Moment("resolvedAt", (draft, at) => draft.ResolvedAt = at, draft => draft.ResolvedAt),
        new ContactMember.Duration("waitSeconds", (draft, seconds) => draft.WaitSeconds = seconds),
        new ContactMember.Duration("ringSeconds", (draft, seconds) => draft.RingSeconds = seconds),
        new ContactMember.Duration("talkSeconds", (draft, seconds) => draft.TalkSeconds = seconds),
        new ContactMember.Duration("holdSeconds", (draft, seconds) => draft.HoldSeconds = seconds),
        new ContactMember.Duration("wrapSeconds", (draft, seconds) => draft.WrapSeconds = seconds),
        new ContactMember.Word<Outcome>("outcome", TermsWords.Outcomes, (draft, word) => draft.Outcome = word),
        new ContactMember.Flag("transferred", (draft, flag) => draft.Transferred = flag),
        new ContactMember.Flag("resolved", (draft, flag) => draft.Resolved = flag),
        new ContactMember.Flag("reopened", (draft, flag) => draft.Reopened = flag),
        new ContactMember.Number("csat", 0, 100, (draft, number) => draft.Csat = (int)number),
        new ContactMember.Number("nps", 0, 10, (draft, number) => draft.Nps = (int)number),
        new ContactMember.Number("ces", 0, 100, (draft, number) => draft.Ces = (int)number),
        new ContactMember.Text("disposition", (draft, text) => draft.Disposition = text),
        new ContactMember.Amount("cost", (draft, amount) => draft.Cost = amount),
    ];

    /// <summary>Without these there is no contact.</summary>
    public static readonly IReadOnlyList<string> Required = ["id", "enqueuedAt", "outcome"];

    private static readonly Dictionary<string, ContactMember> ByName = All.ToDictionary(
        member => member.Name,
        StringComparer.Ordinal
    );

    public static ContactMember? Find(string name) => ByName.GetValueOrDefault(name);
}
