using Bpo.Domain.Disputes;
using Bpo.Web.Documents;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Localization;

namespace Bpo.Web.Features.Disputes;

/// <summary>What a dispute is about, in the names of the contract.</summary>
internal static class DisputeNames
{
    public static string About(this Dispute dispute, ContractNames names, Words words) =>
        words[
            $"Disputes.Subject{dispute.Subject}",
            dispute.Subject == DisputeSubject.Line ? names.Charge(dispute.SubjectId) : names.Promise(dispute.SubjectId)
        ];
}
