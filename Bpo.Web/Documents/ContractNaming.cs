using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;

namespace Bpo.Web.Documents;

/// <summary>What a contract calls its services and charges, by id.</summary>
public sealed record ContractNames(
    IReadOnlyDictionary<string, string> Services,
    IReadOnlyDictionary<string, Explanation> Charges
)
{
    public static readonly ContractNames None = new(
        new Dictionary<string, string>(StringComparer.Ordinal),
        new Dictionary<string, Explanation>(StringComparer.Ordinal)
    );
}

internal static class ContractNaming
{
    /// <summary>The latest version that names a thing decides.</summary>
    public static async Task<ContractNames> NamesOf(this BpoDbContext db, Guid contractId, CancellationToken cancel)
    {
        var services = new Dictionary<string, string>(StringComparer.Ordinal);
        var charges = new Dictionary<string, Explanation>(StringComparer.Ordinal);
        foreach (var version in await db.TermsOf(contractId, cancel))
        {
            foreach (var service in version.Terms.Services)
            {
                services[service.Id] = service.Name.Length > 0 ? service.Name : service.Id;
            }

            foreach (var charge in version.Terms.Pricing)
            {
                charges[charge.Id] =
                    charge.Name.Length > 0 ? Explanation.Text(charge.Name) : Explanation.Of("kind." + charge.Kind);
            }
        }

        return new ContractNames(services, charges);
    }
}
