using Bpo.Domain.Access;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Web.Api.Attestations;

namespace Bpo.Web.Api.Exclusions;

/// <summary>An exclusion with who asked and who decided.</summary>
/// <param name="ProposedBy">The user or key, or the attestation of what the other side asked.</param>
/// <param name="DecidedBy">As ProposedBy.</param>
/// <param name="OnBehalf">What was recorded for the other side among its acts.</param>
public sealed record ExclusionView(
    string Id,
    string ContractId,
    ExclusionStatus Status,
    ExclusionReason Reason,
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<string> Slas,
    IReadOnlyList<string> Services,
    IReadOnlyList<string> Queues,
    IReadOnlyList<string> Contacts,
    string Evidence,
    string EvidenceLink,
    string EvidenceHash,
    string? Cancels,
    Side ProposedSide,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    Side? DecidedSide,
    string DecidedBy,
    DateTimeOffset? DecidedAt,
    string Answer,
    IReadOnlyList<AttestationView> OnBehalf
)
{
    public static ExclusionView Of(ExclusionRecord row, IReadOnlyDictionary<string, Attestation> attested) =>
        new(
            PublicId.Format(PublicId.Exclusion, row.Id),
            PublicId.Format(PublicId.Contract, row.ContractId),
            row.Status,
            row.Reason,
            row.Since,
            row.Until,
            row.Slas,
            row.Services,
            row.Queues,
            row.Contacts,
            row.Evidence,
            row.EvidenceLink,
            row.EvidenceHash,
            row.Cancels is { } cancelled ? PublicId.Format(PublicId.Exclusion, cancelled) : null,
            row.ProposedSide,
            row.ProposedBy,
            row.ProposedAt,
            row.DecidedSide,
            row.DecidedBy,
            row.DecidedAt,
            row.Answer,
            attested.Behind(row.ProposedBy, row.DecidedBy)
        );
}
