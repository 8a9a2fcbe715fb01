using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Disputes;
using Bpo.Domain.Parties;

namespace Bpo.Web.Api.Disputes;

/// <summary>A dispute with what was said in it.</summary>
/// <param name="Claimed">Positive lowers what the client pays.</param>
/// <param name="Offered">The last offer; null before the first.</param>
/// <param name="Settled">What was agreed; a line of the next draft.</param>
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
    IReadOnlyList<DisputeMessageView> Messages
)
{
    public static DisputeView Of(Dispute row) => Of(row, []);

    public static DisputeView Of(Dispute row, IEnumerable<DisputeMessage> messages) =>
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
            ]
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
