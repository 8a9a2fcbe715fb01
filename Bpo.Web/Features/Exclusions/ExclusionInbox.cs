using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Parties;
using Bpo.Domain.Sla.Exclusions;
using Bpo.Domain.Time;
using Bpo.Web.Components.Lists;
using Bpo.Web.Documents;
using Bpo.Web.Features.Attestations;
using Bpo.Web.Features.Contracts;
using Bpo.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Features.Exclusions;

/// <summary>Exclusions of all contracts; those that wait for the reader's side first.</summary>
public sealed class ExclusionInbox(TenantDatabase database)
{
    /// <param name="status">Only of this status; null for all.</param>
    public async Task<RowPage<Row>> Read(
        TenantScope scope,
        ExclusionStatus? status,
        RowQuery query,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        var side = await db.CallerSide(cancel);
        var rows =
            from exclusion in db.Set<ExclusionRecord>().AsNoTracking()
            join contract in db.Set<Contract>() on exclusion.ContractId equals contract.Id
            join client in db.Set<Client>() on exclusion.ClientId equals client.Id
            where status == null || exclusion.Status == status
            select new
            {
                Exclusion = exclusion,
                Contract = contract.Name,
                Client = client.Name,
            };
        var found = await rows.OrderByDescending(row =>
                row.Exclusion.Status == ExclusionStatus.Proposed && row.Exclusion.ProposedSide != side
            )
            .ThenByDescending(row => row.Exclusion.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .ToListAsync(cancel);
        var zones = new Dictionary<Guid, ContractZone>();
        var names = new Dictionary<Guid, ContractNames>();
        foreach (var contract in found.Select(row => row.Exclusion.ContractId).Distinct())
        {
            var versions = await db.TermsOf(contract, cancel);
            (zones[contract], names[contract]) = (
                versions.ZoneOf(),
                ContractNaming.Of(versions.Select(version => version.Terms))
            );
        }

        var behind = new Dictionary<Guid, Attested>();
        foreach (var one in found.Select(row => row.Exclusion).DistinctBy(row => row.ContractId))
        {
            behind[one.ContractId] = await Attested.Read(
                db,
                one.ContractId,
                one.ClientId,
                zones[one.ContractId],
                cancel
            );
        }

        return new RowPage<Row>(
            [
                .. found.Select(row => new Row(
                    row.Exclusion,
                    row.Client,
                    row.Contract,
                    zones[row.Exclusion.ContractId],
                    side,
                    behind[row.Exclusion.ContractId],
                    names[row.Exclusion.ContractId]
                )),
            ],
            await rows.CountAsync(cancel)
        );
    }

    public async Task<IReadOnlyDictionary<ExclusionStatus, int>> Counts(TenantScope scope, CancellationToken cancel)
    {
        await using var db = database.Open(scope);
        return await db.Set<ExclusionRecord>()
            .GroupBy(row => row.Status)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
    }

    /// <param name="Side">The reader's.</param>
    public sealed record Row(
        ExclusionRecord Of,
        string Client,
        string Contract,
        ContractZone Zone,
        Side Side,
        Attested Attested,
        ContractNames Names
    )
    {
        /// <summary>The reader's side is the one to decide.</summary>
        public bool WaitsForYou => Of.Status == ExclusionStatus.Proposed && Of.ProposedSide != Side;

        /// <summary>The other side is, and what it says may be recorded.</summary>
        public bool WaitsForOther =>
            Of.Status == ExclusionStatus.Proposed && Of.ProposedSide == Side && Attested.MayRecord;

        /// <summary>What of it was recorded for the other side, with the proof.</summary>
        public string Recorded(Words words) =>
            string.Join(
                ' ',
                new[] { Attested.Sentence(Of.ProposedBy, words), Attested.Sentence(Of.DecidedBy, words) }.Where(text =>
                    text.Length > 0
                )
            );

        public string Href =>
            $"/contracts/{PublicId.Format(PublicId.Contract, Of.ContractId)}/exclusions/{PublicId.Format(PublicId.Exclusion, Of.Id)}";
    }
}
