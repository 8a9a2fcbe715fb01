using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;

namespace Bpo.Web.Documents;

internal static class ServiceNaming
{
    /// <summary>The names of a contract's services by id, the latest version's first.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ServiceNames(
        this BpoDbContext db,
        Guid contractId,
        CancellationToken cancel
    )
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var version in await db.TermsOf(contractId, cancel))
        {
            foreach (var service in version.Terms.Services)
            {
                names[service.Id] = service.Name.Length > 0 ? service.Name : service.Id;
            }
        }

        return names;
    }
}
