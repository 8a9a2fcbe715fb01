using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Operations;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>Who put terms forward, agreed, refused or withdrew them; kept with the contract.</summary>
internal static class TermsTrace
{
    public const string InForce = "terms.in-force";
    public const string PutForward = "terms.put-forward";
    public const string Approved = "terms.approved";
    public const string Refused = "terms.refused";
    public const string Withdrawn = "terms.withdrawn";

    public static AuditEntry Of(
        Contract contract,
        string action,
        int number,
        string actor,
        DateTimeOffset now,
        string? reason = null
    ) =>
        new()
        {
            TenantId = contract.TenantId,
            Id = Guid.CreateVersion7(now),
            At = now,
            Actor = actor,
            Action = action,
            Subject = PublicId.Format(PublicId.Contract, contract.Id),
            Detail = StoredJson.Write(new { version = number, reason }),
        };
}
