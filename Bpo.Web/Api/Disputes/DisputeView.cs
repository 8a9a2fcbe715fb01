using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Disputes;
using Bpo.Domain.Parties;
using Bpo.Web.Api.Attestations;

namespace Bpo.Web.Api.Disputes;

/// <summary>A dispute with what was said in it.</summary>
/// <param name="Claimed">Positive lowers what the client pays.</param>
/// <param name="Offered">The last offer; null before the first.</param>
/// <param name="Settled">What was agreed; a line of the next draft.</param>
/// <param name="ClosedBy">The user or key, or the attestation of what the other side said; empty while it is open.</param>
/// <param name="OnBehalf">What was recorded for the other side among its acts and messages.</param>
public sealed record DisputeView(
    string Id,
    string ContractId,
    DisputeState State,
    DisputeSubject Subject,
    string SubjectId,
    Month Period,
    Money Claimed,
    string Reason,
    Side OpenedSide,
    string OpenedBy,
    DateTimeOffset OpenedAt,
    DateOnly DueOn,
    Money? Offered,
    Side? OfferedSide,
    Money? Settled,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<DisputeMessageView> Messages,
    string ClosedBy,
    IReadOnlyList<AttestationView> OnBehalf
)
{
    public static DisputeView Of(
        Dispute row,
        IReadOnlyCollection<DisputeMessage> messages,
        IReadOnlyDictionary<string, Attestation> attested
    ) =>
        new(
            PublicId.Format(PublicId.Dispute, row.Id),
            PublicId.Format(PublicId.Contract, row.ContractId),
            row.State,
            row.Subject,
            row.SubjectId,
            new Month(row.Month.Year, row.Month.Month),
            row.Claimed,
            row.Reason,
            row.OpenedSide,
            row.OpenedBy,
            row.OpenedAt,
            row.DueOn,
            Amount(row.OfferedMinor, row.CurrencyCode),
            row.OfferedSide,
            Amount(row.SettledMinor, row.CurrencyCode),
            row.ClosedAt,
            [
                .. messages.Select(message => new DisputeMessageView(
                    message.Number,
                    message.Side,
                    message.WrittenBy,
                    message.At,
                    message.Text,
                    message.Link,
                    Amount(message.OfferedMinor, row.CurrencyCode)
                )),
            ],
            row.ClosedBy,
            attested.Behind([row.OpenedBy, .. messages.Select(message => message.WrittenBy), row.ClosedBy])
        );

    private static Money? Amount(long? minor, string currency) =>
        minor is { } known ? Money.OfMinor(known, Currency.Of(currency)) : null;
}

public sealed record DisputeMessageView(
    int Number,
    Side Side,
    string WrittenBy,
    DateTimeOffset At,
    string Text,
    string Link,
    Money? Offered
);
