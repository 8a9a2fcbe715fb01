using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Months;

/// <summary>One hash over what a month is computed from. Usage enters by the import that last touched it.</summary>
internal static class MonthFingerprint
{
    /// <summary>Raised when the computation itself changes, so that drafts are computed again.</summary>
    private const int Computation = 2;

    public static string Of(
        Contract contract,
        Period month,
        IReadOnlyList<VersionedTerms> terms,
        MonthRequest request,
        IReadOnlyList<ClaimedMonth> reclaimed,
        long usageAsOf
    )
    {
        var inputs = StoredJson.Write(
            new
            {
                Computation,
                Contract = contract.Id,
                contract.StartsOn,
                contract.EndsOn,
                month.From,
                month.To,
                Terms = terms.Select(version => version.Hash),
                UsageAsOf = usageAsOf,
                request.Rating.Usage,
                request.Rating.Booked,
                request.Rating.Carried,
                request.History,
                request.Adjustments,
                request.Agreements,
            }
        );
        // Months without them keep the fingerprint they have.
        inputs += reclaimed.Count == 0 ? "" : StoredJson.Write(reclaimed);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inputs)));
    }
}
