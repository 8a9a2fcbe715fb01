using Bpo.Billing.Contracts;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;

namespace Bpo.Billing.Runs.Drafts;

/// <summary>
/// What terms that are not in force would have made of a real month: priced and judged by the run's own function, beside the
/// same month under the terms it ran by. Corrections of earlier months are left out of both. Nothing is stored.
/// </summary>
public sealed class TryTerms(TenantDatabase database, IUsageSource usage, TimeProvider clock)
{
    private readonly LoadMonth load = new(usage);

    public async Task<Result<TriedTerms>> Run(
        TenantScope scope,
        Guid contractId,
        Terms terms,
        Period month,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        if (contract.Status == ContractStatus.Draft)
        {
            return new Problem("contract.not-active", "A draft contract has no usage to price; activate it first.");
        }

        var versions = IndexRevisions.Apply(await db.TermsOf(contractId, cancel));
        if (TermsAdmission.Unlike([.. versions.Select(version => version.Terms)], terms) is { } unlike)
        {
            return unlike;
        }

        var now = await Compute(db, contract, month, versions, usage, cancel);
        return await now.ThenAsync(async inForce =>
        {
            var everywhere = terms with { EffectiveFrom = Earlier(terms.EffectiveFrom, contract.StartsOn) };
            IUsageSource counted = SameServices(terms, versions) ? usage : new RecountedUsage(usage, terms);
            var tried = await Compute(
                db,
                contract,
                month,
                [new VersionedTerms(0, "tried", everywhere)],
                counted,
                cancel
            );
            return tried.Map(under => new TriedTerms(inForce, under));
        });
    }

    private async Task<Result<ProposedMonth>> Compute(
        BpoDbContext db,
        Contract contract,
        Period month,
        IReadOnlyList<VersionedTerms> versions,
        IUsageSource counted,
        CancellationToken cancel
    )
    {
        var inputs = await load.Run(db, contract, month, versions, Corrections.None, cancel);
        return await inputs.ThenAsync<ProposedMonth>(async read =>
            ProposeMonth.From(
                await new ComputeMonth(counted).Run(db, read, cancel),
                Guid.CreateVersion7(),
                clock.GetUtcNow()
            )
        );
    }

    /// <summary>Whether contacts, matched by the versions of their days, belong where these terms would put them.</summary>
    internal static bool SameServices(Terms terms, IReadOnlyList<VersionedTerms> versions)
    {
        var services = StoredJson.Write(terms.Services);
        return versions.All(version => StoredJson.Write(version.Terms.Services) == services);
    }

    private static DateOnly Earlier(DateOnly left, DateOnly right) => left < right ? left : right;
}

/// <summary>One month, twice.</summary>
/// <param name="InForce">As the terms in force in the month make it.</param>
/// <param name="Tried">As the tried terms would have made the whole of it.</param>
public sealed record TriedTerms(ProposedMonth InForce, ProposedMonth Tried)
{
    /// <summary>Before tax, in minor units; positive where the bill grows.</summary>
    public long EffectMinor => Tried.Invoice.NetMinor - InForce.Invoice.NetMinor;
}
