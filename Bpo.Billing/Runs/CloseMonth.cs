using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Disputes;
using Bpo.Billing.Runs.Months;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Invoices;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs;

/// <summary>
/// Computes a month of a contract: load, decide, save. It proposes everything anew and writes only the difference, so it may
/// run as often as somebody likes; the same inputs write nothing.
/// </summary>
public sealed class CloseMonth(TenantDatabase database, IUsageSource usage, TimeProvider clock)
{
    private readonly LoadMonth load = new(usage, clock);
    private readonly ComputeMonth compute = new(usage);

    private readonly CorrectMonths correct = new(usage, clock);

    /// <summary>The draft as it would be stored; nothing is.</summary>
    public async Task<Result<ProposedMonth>> Preview(
        TenantScope scope,
        Guid contractId,
        Period month,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        var inputs = await Load(db, contractId, month, cancel);
        return await inputs.ThenAsync<ProposedMonth>(async read =>
            await Propose(db, read, Guid.CreateVersion7(), cancel)
        );
    }

    /// <summary>Stores the draft, unless the month is issued or nothing has changed.</summary>
    public async Task<Result<ClosedMonth>> Run(
        TenantScope scope,
        Guid contractId,
        Period month,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        var draft = await db.Set<Invoice>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                row => row.ContractId == contractId && row.PeriodFrom == month.From && row.Kind == InvoiceKind.Invoice,
                cancel
            );
        if (draft is { IsFrozen: true })
        {
            return new ClosedMonth(RunEffect.Frozen, draft.Id, draft.Fingerprint);
        }

        var inputs = await Load(db, contractId, month, cancel);
        return await inputs.ThenAsync<ClosedMonth>(async read =>
            draft?.Fingerprint == read.Fingerprint
                ? new ClosedMonth(RunEffect.Unchanged, draft.Id, draft.Fingerprint)
                : await Store(scope, await Propose(db, read, draft?.Id ?? Guid.CreateVersion7(), cancel), cancel)
        );
    }

    private async Task<Result<MonthInputs>> Load(
        BpoDbContext db,
        Guid contractId,
        Period month,
        CancellationToken cancel
    )
    {
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        if (contract.Status == ContractStatus.Draft)
        {
            return new Problem("contract.not-active", "A draft contract does not bill; activate it first.");
        }

        var corrections = await correct.Before(db, contract, month, cancel);
        var settled = await SettledDisputes.Lines(db, contract.Id, month, contract.StartsOn, cancel);
        return await corrections.ThenAsync(known =>
            load.Run(db, contract, month, known with { Settled = settled }, cancel)
        );
    }

    private async Task<ProposedMonth> Propose(
        BpoDbContext db,
        MonthInputs inputs,
        Guid invoiceId,
        CancellationToken cancel
    ) => ProposeMonth.From(await compute.Run(db, inputs, cancel), invoiceId, clock.GetUtcNow());

    private async Task<Result<ClosedMonth>> Store(TenantScope scope, ProposedMonth proposed, CancellationToken cancel)
    {
        var saved = await database.Write(scope, db => SaveMonth.Run(db, proposed, clock.GetUtcNow(), cancel), cancel);
        return saved.Map(invoice => new ClosedMonth(RunEffect.Written, invoice.Id, invoice.Fingerprint));
    }
}

/// <summary>What a run did to a month.</summary>
public sealed record ClosedMonth(RunEffect Effect, Guid InvoiceId, string Fingerprint);
