using Bpo.Billing.Calculators.Charges;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;

namespace Bpo.Web.Api.Contracts;

/// <summary>A contract as it is answered.</summary>
/// <param name="NextPriceChange">By the terms in force today; null where prices follow no index, and in lists.</param>
public sealed record ContractView(
    string Id,
    string ClientId,
    string VendorId,
    string Number,
    string Name,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    ContractStatus Status,
    PriceChangeAnswer? NextPriceChange = null
)
{
    public static ContractView Of(Contract contract) =>
        new(
            PublicId.Format(PublicId.Contract, contract.Id),
            PublicId.Format(PublicId.Client, contract.ClientId),
            PublicId.Format(PublicId.Vendor, contract.VendorId),
            contract.Number,
            contract.Name,
            contract.StartsOn,
            contract.EndsOn,
            contract.Status
        );
}
