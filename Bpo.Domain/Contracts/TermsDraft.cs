using Bpo.Domain.Access;

namespace Bpo.Domain.Contracts;

/// <summary>
/// A terms document on its way into force: written, put forward, and where it needs one, decided by a second person. No run
/// ever reads it; agreed, it becomes a <see cref="TermsVersion"/>.
/// </summary>
public sealed class TermsDraft : IClientRow, IVersioned, IFreezable
{
    public static readonly Problem NotOpen = new(
        "draft.not-open",
        "The draft was put forward; withdraw it before changing it."
    );

    public static readonly Problem NotWaiting = new("draft.not-waiting", "This version does not wait for approval.");

    public static readonly Problem OwnApproval = new(
        "draft.own-approval",
        "Whoever wrote or put forward a version cannot decide on it; another person must."
    );

    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    /// <summary>What the change is about, in the writer's words.</summary>
    public required string Title { get; set; }

    /// <summary>As written so far; it may still have faults.</summary>
    public required string Document { get; set; }

    /// <summary>The number of the version it started from; null for the first terms of a contract.</summary>
    public int? BasedOn { get; init; }

    public TermsDraftStatus Status { get; private set; }

    /// <summary>The number it was last put forward under; one that was withdrawn is put forward under a higher one.</summary>
    public int? Number { get; private set; }

    /// <summary>What the change makes of the month it was measured on, in minor units; null where nothing could be measured.</summary>
    public long? EffectMinor { get; private set; }

    public DateOnly? EffectMonth { get; private set; }

    /// <summary>The limit it exceeded when it was put forward.</summary>
    public long? LimitMinor { get; private set; }

    /// <summary>Everybody who wrote on it, as public ids separated by a space.</summary>
    public string Writers { get; private set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public string? SubmittedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    /// <summary>Why it was approved or refused.</summary>
    public string? Reason { get; private set; }

    public long Version { get; private set; }

    public bool IsFrozen => Status is TermsDraftStatus.Agreed or TermsDraftStatus.Refused or TermsDraftStatus.Discarded;

    /// <param name="actor">The public id of the user or key.</param>
    public bool IsOf(string actor) =>
        SubmittedBy == actor || Writers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(actor);

    /// <summary>Counts somebody among those who wrote it.</summary>
    public void WrittenBy(string actor)
    {
        if (!IsOf(actor))
        {
            Writers = $"{Writers} {actor}".Trim();
        }
    }

    /// <summary>Puts it forward for a second person.</summary>
    public void Submit(int number, TermsEffect effect, string actor, DateTimeOffset now)
    {
        (Status, Number) = (TermsDraftStatus.Waiting, number);
        (EffectMinor, EffectMonth, LimitMinor) = (effect.Minor, effect.Month, effect.LimitMinor);
        (SubmittedBy, SubmittedAt) = (actor, now);
    }

    /// <summary>Back to the writer's desk. Put forward again, it gets another number.</summary>
    public Result<TermsDraft> Withdraw()
    {
        if (Status != TermsDraftStatus.Waiting)
        {
            return NotWaiting;
        }

        Status = TermsDraftStatus.Open;
        return this;
    }

    /// <summary>Given up. One that was ever put forward is kept, so that its number never names another document.</summary>
    public void Discard() => Status = TermsDraftStatus.Discarded;

    /// <summary>In force without a second person: below the limit, or where none is set.</summary>
    public void Agree(int number, string actor, DateTimeOffset now)
    {
        (Status, Number) = (TermsDraftStatus.Agreed, number);
        (SubmittedBy, SubmittedAt) = (actor, now);
    }

    /// <summary>A second person's decision.</summary>
    public Result<TermsDraft> Decide(bool isApproved, string actor, string reason, DateTimeOffset now)
    {
        if (Status != TermsDraftStatus.Waiting)
        {
            return NotWaiting;
        }

        if (IsOf(actor))
        {
            return OwnApproval;
        }

        Status = isApproved ? TermsDraftStatus.Agreed : TermsDraftStatus.Refused;
        (DecidedBy, DecidedAt, Reason) = (actor, now, reason);
        return this;
    }
}

public enum TermsDraftStatus
{
    Open,
    Waiting,
    Agreed,
    Refused,
    Discarded,
}

/// <summary>What new terms would have made of a month that was: the difference before tax.</summary>
/// <param name="Minor">In minor units; positive where the bill grows, null where there is no month to measure on.</param>
/// <param name="LimitMinor">From when on a second person must agree; null where the tenant has set no limit.</param>
public sealed record TermsEffect(long? Minor, DateOnly? Month, long? LimitMinor)
{
    /// <summary>What cannot be measured is not taken to be small.</summary>
    public bool NeedsApproval => LimitMinor is { } limit && (Minor is not { } effect || Math.Abs(effect) > limit);
}
