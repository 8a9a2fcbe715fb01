using System.Globalization;
using Bpo.Billing.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Demo.Files;

/// <summary>The members of the canonical contact that the demo's files carry, as text.</summary>
internal static class ContactColumns
{
    public static readonly IReadOnlyList<string> Names =
    [
        "id",
        "revision",
        "channel",
        "direction",
        "queue",
        "agent",
        "customer",
        "language",
        "reason",
        "enqueuedAt",
        "answeredAt",
        "endedAt",
        "firstReplyAt",
        "resolvedAt",
        "waitSeconds",
        "ringSeconds",
        "talkSeconds",
        "holdSeconds",
        "wrapSeconds",
        "outcome",
        "transferred",
        "resolved",
        "reopened",
        "csat",
        "nps",
        "disposition",
    ];

    public static string[] Of(Contact contact, ContractZone zone) =>
        [
            contact.Id,
            Text(contact.Revision),
            CanonicalWords.Of(TermsWords.Channels, contact.Channel),
            CanonicalWords.Of(TermsWords.Directions, contact.Direction),
            contact.Queue,
            contact.Agent,
            contact.Customer,
            contact.Language,
            contact.Reason,
            Text(contact.EnqueuedAt, zone),
            Text(contact.AnsweredAt, zone),
            Text(contact.EndedAt, zone),
            Text(contact.FirstReplyAt, zone),
            Text(contact.ResolvedAt, zone),
            Text(contact.WaitSeconds),
            Text(contact.RingSeconds),
            Text(contact.TalkSeconds),
            Text(contact.HoldSeconds),
            Text(contact.WrapSeconds),
            CanonicalWords.Of(TermsWords.Outcomes, contact.Outcome),
            Text(contact.Transferred),
            Text(contact.Resolved),
            Text(contact.Reopened),
            Text(contact.Csat),
            Text(contact.Nps),
            contact.Disposition,
        ];

    private static string Text(DateTimeOffset? instant, ContractZone zone) =>
        instant is { } known ? CanonicalWords.Of(zone.Local(known)) : "";

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(bool? flag) => flag is { } known ? (known ? "true" : "false") : "";
}
