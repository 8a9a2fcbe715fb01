using Bpo.Domain.Access;
using Bpo.Domain.Amounts;

namespace Bpo.Domain.Credits;

/// <summary>
/// A computed credit on its way through the vendor's acceptance window. Silence accepts it; a contested one stays off the
/// invoice and becomes a dispute.
/// </summary>
public sealed class CreditClaim : IClientRow, IVersioned
{
    public required Guid TenantId { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>The first day of the month that was missed.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The SLA, or the id of the persistent-failure clause.</summary>
    public required string Sla { get; init; }

    /// <summary>Where the rule stands in the terms.</summary>
    public required string Clause { get; init; }

    public required long AmountMinor { get; set; }

    /// <summary>What was accepted before the credit grew, in minor units: it stays due while the rest waits for an answer.</summary>
    public long AcceptedMinor { get; private set; }

    /// <summary>
    /// What was in dispute when the credit grew, in minor units: it stays there, and is not due, while the rest waits for an
    /// answer of its own.
    /// </summary>
    public long DisputedMinor { get; private set; }

    /// <summary>ISO 4217.</summary>
    public required string CurrencyCode { get; init; }

    public required DateOnly ProposedOn { get; set; }

    /// <summary>The first day on which silence has accepted it.</summary>
    public required DateOnly LapsesOn { get; set; }

    public ClaimAnswer Answer { get; private set; }

    public string AnsweredBy { get; private set; } = "";

    public DateTimeOffset? AnsweredAt { get; private set; }

    public Guid? DisputeId { get; private set; }

    public long Version { get; private set; }

    public Money Amount => Money.OfMinor(AmountMinor, Currency.Of(CurrencyCode));

    /// <summary>What the vendor is asked: neither accepted before nor in dispute already.</summary>
    public long AskedMinor => AmountMinor - AcceptedMinor - DisputedMinor;

    /// <summary>What is due of it on a day of the contract's zone.</summary>
    public long DueMinorOn(DateOnly today) =>
        StateOn(today) is ClaimState.Accepted or ClaimState.AcceptedBySilence
            ? AmountMinor - DisputedMinor
            : AcceptedMinor;

    /// <summary>How it stands on a day of the contract's zone.</summary>
    public ClaimState StateOn(DateOnly today) =>
        Answer switch
        {
            ClaimAnswer.Accepted => ClaimState.Accepted,
            ClaimAnswer.Contested => ClaimState.Contested,
            _ => today >= LapsesOn ? ClaimState.AcceptedBySilence : ClaimState.Proposed,
        };

    /// <summary>
    /// The month was computed again. Of a credit that has grown the difference is proposed, for nobody has answered it: what
    /// was accepted stays so, and what is in dispute stays there. One that has shrunk keeps its answer.
    /// </summary>
    public void Recompute(long amountMinor, DateOnly today, int days)
    {
        if (amountMinor > AmountMinor)
        {
            (AcceptedMinor, DisputedMinor) =
                StateOn(today) == ClaimState.Contested
                    ? (AcceptedMinor, DisputedMinor + AskedMinor)
                    : (DueMinorOn(today), DisputedMinor);
            (ProposedOn, LapsesOn) = (today, today.AddDays(days));
            (Answer, AnsweredBy, AnsweredAt) = (ClaimAnswer.None, "", null);
        }

        AmountMinor = amountMinor;
        AcceptedMinor = Math.Min(AcceptedMinor, amountMinor);
        DisputedMinor = Math.Min(DisputedMinor, amountMinor - AcceptedMinor);
        if (DisputedMinor > 0 && AskedMinor == 0 && Answer == ClaimAnswer.None)
        {
            // What had been added is gone again: only the dispute is left.
            (Answer, DisputedMinor) = (ClaimAnswer.Contested, 0);
        }
    }

    public Result<CreditClaim> Accept(string actor, DateOnly today, DateTimeOffset now) =>
        Close(ClaimAnswer.Accepted, actor, today, now);

    /// <param name="dispute">The one that is open about it already, which then is about all of it, or a new one.</param>
    public Result<CreditClaim> Contest(Guid dispute, string actor, DateOnly today, DateTimeOffset now) =>
        Close(ClaimAnswer.Contested, actor, today, now)
            .Map(claim =>
            {
                (claim.DisputedMinor, claim.DisputeId) = (
                    dispute == claim.DisputeId ? 0 : claim.DisputedMinor,
                    dispute
                );
                return claim;
            });

    /// <summary>The vendor withdrew its objection: what it objected to is due. What it has not answered yet still waits.</summary>
    public void Concede(string actor, DateTimeOffset now)
    {
        if (Answer == ClaimAnswer.Contested)
        {
            (Answer, AnsweredBy, AnsweredAt) = (ClaimAnswer.Accepted, actor, now);
        }
        else
        {
            (AcceptedMinor, DisputedMinor) = (AcceptedMinor + DisputedMinor, 0);
        }
    }

    private Result<CreditClaim> Close(ClaimAnswer answer, string actor, DateOnly today, DateTimeOffset now)
    {
        if (StateOn(today) != ClaimState.Proposed)
        {
            return new Problem("claim.closed", "The credit has been answered, or its window has passed.");
        }

        (Answer, AnsweredBy, AnsweredAt) = (answer, actor, now);
        return this;
    }
}

public enum ClaimAnswer
{
    None,
    Accepted,
    Contested,
}

public enum ClaimState
{
    Proposed,
    Accepted,
    AcceptedBySilence,
    Contested,
}
