using Bpo.Billing.Ingestion.Matching;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Domain.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Persistence.Usage;

/// <summary>
/// Every contract that claims contacts, in order of number, with all its terms. Whoever asks again within one task, as an import
/// does for every batch, reads the terms again only when a contract changed or a version came.
/// </summary>
public sealed class ActiveContracts
{
    private IReadOnlyList<(Span Contract, IReadOnlyList<string> Versions)> read = [];
    private ServiceMatcher? matcher;

    public async Task<ServiceMatcher> Matcher(BpoDbContext db, CancellationToken cancel)
    {
        var now = await InForce(db, cancel);
        if (matcher is null || !Same(read, now))
        {
            var active = new List<ActiveContract>(now.Count);
            foreach (var (contract, _) in now)
            {
                var versions = await db.TermsOf(contract.Id, cancel);
                active.Add(
                    new ActiveContract(
                        contract.Id,
                        contract.ClientId,
                        contract.StartsOn,
                        contract.EndsOn,
                        [.. versions.Select(version => version.Terms)]
                    )
                );
            }

            (matcher, read) = (new ServiceMatcher(active), now);
        }

        return matcher;
    }

    private static async Task<IReadOnlyList<(Span, IReadOnlyList<string>)>> InForce(
        BpoDbContext db,
        CancellationToken cancel
    )
    {
        var contracts = await db.Set<Contract>()
            .Where(contract => contract.Status != ContractStatus.Draft)
            .OrderBy(contract => contract.Number)
            .Select(contract => new Span(contract.Id, contract.ClientId, contract.StartsOn, contract.EndsOn))
            .ToListAsync(cancel);
        var versions = (
            await db.Set<TermsVersion>()
                .OrderBy(version => version.Number)
                .Select(version => new { version.ContractId, version.Hash })
                .ToListAsync(cancel)
        ).ToLookup(version => version.ContractId, version => version.Hash);
        return [.. contracts.Select(contract => (contract, (IReadOnlyList<string>)[.. versions[contract.Id]]))];
    }

    private static bool Same(
        IReadOnlyList<(Span Contract, IReadOnlyList<string> Versions)> before,
        IReadOnlyList<(Span Contract, IReadOnlyList<string> Versions)> now
    ) =>
        before.Count == now.Count
        && before
            .Zip(now)
            .All(pair =>
                pair.First.Contract == pair.Second.Contract
                && pair.First.Versions.SequenceEqual(pair.Second.Versions, StringComparer.Ordinal)
            );

    private sealed record Span(Guid Id, Guid ClientId, DateOnly StartsOn, DateOnly? EndsOn);
}
