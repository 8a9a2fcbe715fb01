using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Domain.Time;

namespace Bpo.Domain.Sla.Exclusions;

/// <summary>
/// Usage that one side asks to leave out of the judgement, and what the other side said. A decision is final: what was
/// decided wrongly is cancelled by another exclusion, which needs both sides again.
/// </summary>
public sealed class ExclusionRecord : IClientRow, IVersioned, IFreezable
{
    public required Guid TenantId { get; init; }

    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ClientId { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>The first instant that no longer belongs.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>The promises it touches; empty touches all.</summary>
    public IReadOnlyList<string> Slas { get; init; } = [];

    public IReadOnlyList<string> Services { get; init; } = [];

    public IReadOnlyList<string> Queues { get; init; } = [];

    /// <summary>Ids of single contacts, as the source names them.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    public required ExclusionReason Reason { get; init; }

    /// <summary>What happened and how one can tell.</summary>
    public required string Evidence { get; init; }

    /// <summary>Where the proof lies; empty when there is none.</summary>
    public string EvidenceLink { get; init; } = "";

    /// <summary>SHA-256 of the file behind the link, in hex; empty when none was given.</summary>
    public string EvidenceHash { get; init; } = "";

    /// <summary>The approved exclusion that this one takes back.</summary>
    public Guid? Cancels { get; init; }

    public required Side ProposedSide { get; init; }

    /// <summary>The public id of the user or key, or of the attestation of what the other side asked.</summary>
    public required string ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public ExclusionStatus Status { get; private set; }

    public Side? DecidedSide { get; private set; }

    /// <summary>As <see cref="ProposedBy"/>.</summary>
    public string DecidedBy { get; private set; } = "";

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the deciding side said to it.</summary>
    public string Answer { get; private set; } = "";

    public long Version { get; private set; }

    public bool IsFrozen => Status != ExclusionStatus.Proposed;

    /// <param name="side">The side the actor stands on: only the other one than the proposer's decides.</param>
    public Result<ExclusionRecord> Decide(bool isApproved, Side side, string actor, string answer, DateTimeOffset now)
    {
        if (IsFrozen)
        {
            return Decided;
        }

        if (side == ProposedSide)
        {
            return new Problem("exclusion.own-proposal", "Only the other side decides about an exclusion.");
        }

        End(isApproved ? ExclusionStatus.Approved : ExclusionStatus.Refused, side, actor, answer, now);
        return this;
    }

    public Result<ExclusionRecord> Withdraw(Side side, string actor, DateTimeOffset now)
    {
        if (IsFrozen)
        {
            return Decided;
        }

        if (side != ProposedSide)
        {
            return new Problem("exclusion.not-yours", "Only the side that proposed an exclusion withdraws it.");
        }

        End(ExclusionStatus.Withdrawn, side, actor, "", now);
        return this;
    }

    /// <summary>The months it touches, in the contract's zone.</summary>
    public IEnumerable<Period> Months(ContractZone zone)
    {
        var last = zone.DateOf(Until.AddTicks(-1));
        var first = zone.DateOf(Since);
        for (
            var month = Period.Month(first.Year, first.Month);
            month.From <= last;
            month = Period.Month(month.To.Year, month.To.Month)
        )
        {
            yield return month;
        }
    }

    /// <summary>As promises are judged by it. A span over the whole period leaves time open, so that it also waives bare values.</summary>
    public Exclusion For(InstantRange bounds) =>
        new()
        {
            Id = PublicId.Format(PublicId.Exclusion, Id),
            Reason = Words[Reason],
            Evidence = Evidence,
            RequestedBy = Attestation.IsNamedBy(ProposedBy) ? ProposedBy : ProposedSide.ToString(),
            ApprovedBy = Attestation.IsNamedBy(DecidedBy) ? DecidedBy : DecidedSide?.ToString() ?? "",
            Slas = Slas,
            Services = Services,
            Span = Since <= bounds.From && Until >= bounds.To ? null : new InstantRange(Since, Until),
            Queues = Queues,
            Contacts = Contacts.ToHashSet(StringComparer.Ordinal),
        };

    /// <summary>The reasons as contracts, API and calculator write them.</summary>
    public static readonly IReadOnlyDictionary<ExclusionReason, string> Words = new Dictionary<ExclusionReason, string>
    {
        [ExclusionReason.TestCalls] = "test-calls",
        [ExclusionReason.ClientOutage] = "client-outage",
        [ExclusionReason.Maintenance] = "maintenance",
        [ExclusionReason.ForceMajeure] = "force-majeure",
        [ExclusionReason.Waiver] = "waiver",
        [ExclusionReason.ForecastVariance] = "forecast-variance",
        [ExclusionReason.RampUp] = "ramp-up",
        [ExclusionReason.MinimumVolume] = "minimum-volume",
        [ExclusionReason.WaitingOnClient] = "waiting-on-client",
    };

    private static readonly Problem Decided = new(
        "exclusion.closed",
        "The exclusion has been decided; propose another that cancels it."
    );

    private void End(ExclusionStatus status, Side side, string actor, string answer, DateTimeOffset now) =>
        (Status, DecidedSide, DecidedBy, Answer, DecidedAt) = (status, side, actor, answer, now);
}

public enum ExclusionStatus
{
    Proposed,
    Approved,
    Refused,
    Withdrawn,
}
