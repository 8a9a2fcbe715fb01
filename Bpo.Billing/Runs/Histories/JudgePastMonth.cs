using Bpo.Billing.Compliance;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Drafts;
using Bpo.Billing.Runs.Months;
using Bpo.Domain.Contracts;
using Bpo.Domain.Sla;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Histories;

/// <summary>
/// Judges a month by one version of the terms, by the function of the month run: from the counts of the rollups where they
/// suffice, from contacts where a clause needs them or other services would have claimed them.
/// </summary>
internal sealed class JudgePastMonth(IUsageSource stored)
{
    /// <param name="version">The version to judge by, whenever it came into force.</param>
    /// <param name="versions">All versions of the contract: the stored counts know the services of theirs.</param>
    public async Task<IReadOnlyList<RecomputedResult>> Run(
        BpoDbContext db,
        Contract contract,
        VersionedTerms version,
        IReadOnlyList<VersionedTerms> versions,
        Period month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var terms = version.Terms with { EffectiveFrom = contract.StartsOn };
        var isCounted = TryTerms.SameServices(terms, versions);
        IUsageSource usage = isCounted ? stored : new RecountedUsage(stored, terms);
        var span = terms.Zone.Bounds(month);
        var agreed = await db.AgreementsOf(contract.Id, terms, month, now: null, cancel);
        var need = ContactNeed.Of(terms, month, agreed.Exclusions);
        var reach = UsageSpan.Of([version with { Terms = terms }], month);
        var asOf = await usage.AsOf(db, contract.Id, reach, cancel);
        var contacts = need is { } needed ? await Read(usage, db, contract.Id, needed, asOf, cancel) : [];
        var source = new MetricSource
        {
            Cells = await usage.Cells(
                db,
                contract.Id,
                span with
                {
                    From = span.From - ContactNeed.CellReach(terms),
                },
                asOf,
                cancel
            ),
            Contacts = within => contacts.Where(contact => within.Contains(contact.EnqueuedAt)),
            Other = await usage.Other(db, contract.Id, month, cancel),
            Exclusions = agreed.Exclusions,
            Forecasts = agreed.Forecasts,
            KnownUntil = await ComputeMonth.KnownUntil(db, asOf, cancel),
        };
        return
        [
            .. SlaResults
                .Of(terms, month, source, contract.StartsOn)
                .Select(
                    (result, index) =>
                        new RecomputedResult
                        {
                            TenantId = contract.TenantId,
                            ContractId = contract.Id,
                            ClientId = contract.ClientId,
                            TermsVersion = version.Number,
                            Month = month.From,
                            Sla = result.Sla,
                            Position = index,
                            Attainment = result.Attainment.ToString(),
                            Value = result.Measured.Value,
                            Result = StoredJson.Write(result),
                            UsageAsOf = asOf,
                            FromContacts = !isCounted || ContactNeed.IsOf(terms, terms.Slas[index], agreed.Exclusions),
                            ComputedAt = now,
                        }
                ),
        ];
    }

    private static async Task<IReadOnlyList<Contact>> Read(
        IUsageSource usage,
        BpoDbContext db,
        Guid contractId,
        InstantRange span,
        long asOf,
        CancellationToken cancel
    )
    {
        var contacts = new List<Contact>();
        await foreach (var contact in usage.Contacts(db, contractId, span, asOf, cancel).WithCancellation(cancel))
        {
            contacts.Add(contact);
        }

        return contacts;
    }
}
