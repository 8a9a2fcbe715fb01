using Bpo.Domain.Access;
using Bpo.Domain.Amounts;
using Bpo.Domain.Parties;

namespace Bpo.Domain.Disputes;

/// <summary>
/// A difference between the parties over one line, credit or measured value. It ends when one side takes the other's offer,
/// which becomes a line of the next draft, or when its opener withdraws it.
/// </summary>
public sealed class Dispute : IClientRow, IVersioned, IFreezable
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    public required DisputeSubject Subject { get; init; }

    /// <summary>The id of the line, the SLA or the metric.</summary>
    public required string SubjectId { get; init; }

    /// <summary>The first day of the month it is about.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>What is claimed, in minor units; positive lowers what the client pays. It follows what is computed.</summary>
    public required long ClaimedMinor { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string CurrencyCode { get; init; }

    public required string Reason { get; init; }

    public required Side OpenedSide { get; init; }

    /// <summary>The public id of the user or key.</summary>
    public required string OpenedBy { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The day by which it shall be settled, from the contract's notices.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>EN 16931 category of the line in dispute; empty where no tax is due.</summary>
    public string TaxCategory { get; init; } = "";

    /// <summary>In percent.</summary>
    public decimal TaxRate { get; init; }

    public DisputeState State { get; private set; }

    /// <summary>The last amount offered in settlement; null before the first.</summary>
    public long? OfferedMinor { get; private set; }

    public Side? OfferedSide { get; private set; }

    /// <summary>What was agreed; null until it is settled.</summary>
    public long? SettledMinor { get; private set; }

    public string ClosedBy { get; private set; } = "";

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>How many messages there are; a new one takes the next number.</summary>
    public int Messages { get; private set; }

    public long Version { get; private set; }

    public bool IsFrozen => State is DisputeState.Settled or DisputeState.Withdrawn;

    public Money Claimed => Money.OfMinor(ClaimedMinor, Currency.Of(CurrencyCode));

    /// <summary>
    /// What the dispute is about was computed again. An offer beyond the new claim falls away: nobody can settle for more than
    /// is claimed.
    /// </summary>
    /// <returns>Whether anything changed; an ended dispute stays what it was.</returns>
    public bool Follow(long claimedMinor)
    {
        if (IsFrozen || claimedMinor == ClaimedMinor)
        {
            return false;
        }

        ClaimedMinor = claimedMinor;
        if (OfferedMinor is { } offer && !Admits(offer))
        {
            (OfferedMinor, OfferedSide) = (null, null);
        }

        return true;
    }

    /// <param name="offerMinor">The amount the writer would settle for; null leaves the last offer.</param>
    public Result<int> Write(Side side, long? offerMinor)
    {
        if (IsFrozen)
        {
            return Closed;
        }

        if (offerMinor is { } offer)
        {
            if (!Admits(offer))
            {
                return new Problem("dispute.offer", "An offer lies between nothing and what is claimed.");
            }

            (OfferedMinor, OfferedSide) = (offer, side);
        }

        State = side == OpenedSide ? DisputeState.Open : DisputeState.Answered;
        return ++Messages;
    }

    /// <summary>Takes the other side's offer.</summary>
    public Result<Dispute> Settle(Side side, string actor, DateTimeOffset now)
    {
        if (IsFrozen)
        {
            return Closed;
        }

        if (OfferedMinor is not { } offer || OfferedSide == side)
        {
            return new Problem("dispute.no-offer", "There is no offer of the other side to accept.");
        }

        SettledMinor = offer;
        Close(DisputeState.Settled, actor, now);
        return this;
    }

    public Result<Dispute> Withdraw(Side side, string actor, DateTimeOffset now)
    {
        if (IsFrozen)
        {
            return Closed;
        }

        if (side != OpenedSide)
        {
            return new Problem("dispute.not-yours", "Only the side that opened a dispute withdraws it.");
        }

        Close(DisputeState.Withdrawn, actor, now);
        return this;
    }

    private bool Admits(long offer) =>
        Math.Sign(offer) * Math.Sign(ClaimedMinor) >= 0 && Math.Abs(offer) <= Math.Abs(ClaimedMinor);

    private static readonly Problem Closed = new("dispute.closed", "The dispute has ended.");

    private void Close(DisputeState state, string actor, DateTimeOffset now) =>
        (State, ClosedBy, ClosedAt) = (state, actor, now);
}

public enum DisputeSubject
{
    Line,
    Credit,
    Metric,
}

public enum DisputeState
{
    /// <summary>The other side owes an answer.</summary>
    Open,

    Answered,
    Settled,
    Withdrawn,
}
