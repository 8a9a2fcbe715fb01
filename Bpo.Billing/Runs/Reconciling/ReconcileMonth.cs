using Bpo.Billing.Ingestion.Records;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Reconciliation;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Time;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Reconciling;

/// <summary>Compares what others reported and billed for a month with what we measure and rate. Nothing is stored.</summary>
public sealed class ReconcileMonth(TenantDatabase database, IUsageSource usage, TimeProvider clock)
{
    private readonly LoadMonth load = new(usage, clock);

    public async Task<Result<ReconciledMonth>> Run(
        TenantScope scope,
        Guid contractId,
        Period month,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var inputs = await load.Run(db, contract, month, Corrections.None, cancel);
        return await inputs.ThenAsync<ReconciledMonth>(async read => new ReconciledMonth(
            contract.Id,
            month,
            await Values(db, read, cancel),
            await Bills(db, read, cancel),
            [.. read.Terms.Select(version => version.Terms)]
        ));
    }

    private async Task<IReadOnlyList<Comparison>> Values(BpoDbContext db, MonthInputs inputs, CancellationToken cancel)
    {
        var terms = inputs.Terms[^1].Terms;
        var reported = await Facts<ReportedValue>(db, inputs, ReportedRows.Values, terms, cancel);
        if (reported.Count == 0)
        {
            return [];
        }

        var from = terms.Zone.StartOf(reported.Min(row => row.Span.From)).AddDays(-1);
        var to = terms.Zone.StartOf(reported.Max(row => row.Span.To)).AddDays(1);
        var cells = await usage.Cells(db, inputs.Contract.Id, new InstantRange(from, to), inputs.UsageAsOf, cancel);
        var reconciliation = new MetricReconciliation(
            terms,
            cells,
            inputs.Request.Agreements.Exclusions,
            inputs.Contract.StartsOn
        );
        return [.. reported.Select(reconciliation.Of).OfType<Comparison>()];
    }

    private async Task<IReadOnlyList<BillComparison>> Bills(
        BpoDbContext db,
        MonthInputs inputs,
        CancellationToken cancel
    )
    {
        var terms = inputs.Terms[^1].Terms;
        var billed = await Facts<BilledLine>(db, inputs, ReportedRows.Lines, terms, cancel);
        if (billed.Count == 0)
        {
            return [];
        }

        var versions = IndexRevisions.Apply(await db.TermsOf(inputs.Contract.Id, cancel));
        var reconciliation = new BillReconciliation(inputs.Request.Rating, billed, Neighbours(versions, inputs));
        var span = inputs.Span with { From = inputs.Span.From - reconciliation.LookBack };
        var contacts = usage.Contacts(db, inputs.Contract.Id, span, inputs.UsageAsOf, cancel);
        await foreach (var contact in contacts.WithCancellation(cancel))
        {
            reconciliation.Add(contact);
        }

        return reconciliation.Close();
    }

    /// <summary>The last version before those in force in the month, and the first after them.</summary>
    private static List<Terms> Neighbours(IReadOnlyList<VersionedTerms> versions, MonthInputs inputs)
    {
        var (first, last) = (inputs.Terms[0].Terms.EffectiveFrom, inputs.Terms[^1].Terms.EffectiveFrom);
        var before = versions.LastOrDefault(version => version.Terms.EffectiveFrom < first);
        var after = versions.FirstOrDefault(version => version.Terms.EffectiveFrom > last);
        return [.. new[] { before, after }.OfType<VersionedTerms>().Select(version => version.Terms)];
    }

    private static Task<IReadOnlyList<T>> Facts<T>(
        BpoDbContext db,
        MonthInputs inputs,
        string kind,
        Terms terms,
        CancellationToken cancel
    ) => db.FactsOf<T>(inputs.Contract.Id, kind, inputs.Span, terms, cancel);
}

/// <summary>What others say about a month beside what we say.</summary>
/// <param name="Terms">The versions in force on at least one day of the month, in order.</param>
public sealed record ReconciledMonth(
    Guid ContractId,
    Period Month,
    IReadOnlyList<Comparison> Values,
    IReadOnlyList<BillComparison> Bills,
    IReadOnlyList<Terms> Terms
);
