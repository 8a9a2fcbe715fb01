using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain;
using Bpo.Domain.Contracts;
using Bpo.Web.Documents.Scorecards;

namespace Bpo.Web.Documents;

/// <summary>What a contract calls its services and charges, and what it promises, by id.</summary>
public sealed record ContractNames(
    IReadOnlyDictionary<string, string> Services,
    IReadOnlyDictionary<string, Explanation> Charges,
    IReadOnlyDictionary<string, NamedPromise> Promises
)
{
    public static readonly ContractNames None = new(
        new Dictionary<string, string>(StringComparer.Ordinal),
        new Dictionary<string, Explanation>(StringComparer.Ordinal),
        new Dictionary<string, NamedPromise>(StringComparer.Ordinal)
    );
}

internal static class ContractNaming
{
    public static async Task<ContractNames> NamesOf(this BpoDbContext db, Guid contractId, CancellationToken cancel) =>
        Of((await db.TermsOf(contractId, cancel)).Select(version => version.Terms));

    /// <summary>The latest version that names a thing decides.</summary>
    /// <param name="versions">In the order in which they apply.</param>
    public static ContractNames Of(IEnumerable<Terms> versions)
    {
        var services = new Dictionary<string, string>(StringComparer.Ordinal);
        var charges = new Dictionary<string, Explanation>(StringComparer.Ordinal);
        var promises = new Dictionary<string, NamedPromise>(StringComparer.Ordinal);
        foreach (var terms in versions)
        {
            foreach (var service in terms.Services)
            {
                services[service.Id] = service.Name.Length > 0 ? service.Name : service.Id;
            }

            foreach (var charge in terms.Pricing)
            {
                charges[charge.Id] =
                    charge.Name.Length > 0 ? Explanation.Text(charge.Name) : Explanation.Of("kind." + charge.Kind);
            }

            foreach (var promise in terms.Slas.Select(NamedPromise.Of))
            {
                promises[promise.Sla] = promise;
            }
        }

        return new ContractNames(services, charges, promises);
    }
}
