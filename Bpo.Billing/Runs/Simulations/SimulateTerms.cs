using System.Text.Json;
using Bpo.Billing.Invoicing;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Runs.Months;
using Bpo.Billing.Simulation;
using Bpo.Billing.Simulation.Reading;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Metrics;
using Bpo.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Simulations;

/// <summary>Prices past months of a contract under other terms. It reads as a run does and writes nothing.</summary>
public sealed class SimulateTerms(TenantDatabase database, IUsageSource usage, TimeProvider clock)
{
    /// <summary>So many contacts between two reports of progress.</summary>
    private const int Stride = 4096;

    private readonly LoadMonth load = new(usage);

    /// <param name="progress">Contacts read so far and in all, over every month.</param>
    public async Task<Result<Simulated>> Run(
        TenantScope scope,
        Guid contractId,
        JsonElement request,
        IProgress<(long Read, long All)>? progress,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        if (await db.FindContract(contractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        var versions = await Versions(db, contractId, cancel);
        if (versions.Count == 0)
        {
            return new Problem("simulation.no-terms", "The contract has no terms yet to compare with.");
        }

        var read = SimulationRequest.Read(request, versions);
        return await read.ThenAsync(wanted => Simulate(db, contract, wanted, progress, cancel));
    }

    /// <summary>Whether a request can be read, before it waits for its turn.</summary>
    public async Task<Result<SimulationRequest>> Check(
        TenantScope scope,
        Guid contractId,
        JsonElement request,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        return await db.FindContract(contractId, cancel) is null
            ? Refusals.NoContract
            : SimulationRequest.Read(request, await Versions(db, contractId, cancel));
    }

    private async Task<Result<Simulated>> Simulate(
        BpoDbContext db,
        Contract contract,
        SimulationRequest wanted,
        IProgress<(long Read, long All)>? progress,
        CancellationToken cancel
    )
    {
        var inputs = new List<(MonthInputs Inputs, IReadOnlyList<Rollup> Cells)>();
        foreach (var month in wanted.Months)
        {
            var loaded = await load.Run(db, contract, month, Corrections.None, cancel);
            if (loaded is Result<MonthInputs>.Refused { Problem: var problem })
            {
                return problem;
            }

            var found = ((Result<MonthInputs>.Ok)loaded).Value;
            inputs.Add((found, await usage.Cells(db, contract.Id, found.Span, found.UsageAsOf, cancel)));
        }

        var zone = inputs[0].Inputs.Terms[^1].Terms.Zone;
        var simulator = new Simulator(wanted.Alternatives, inputs[0].Inputs.Terms[^1].Terms.Currency, wanted.Settings);
        try
        {
            await Feed(db, contract, simulator, inputs, progress, cancel);
            var days = await VolumeHistory.Of(db, contract, zone, clock.GetUtcNow(), cancel);
            return new Simulated(contract, wanted, simulator.Result(days));
        }
        catch (OverflowException)
        {
            return new Problem("calculator.too-large", "The amounts are larger than any currency can pay.");
        }
    }

    private async Task Feed(
        BpoDbContext db,
        Contract contract,
        Simulator simulator,
        IReadOnlyList<(MonthInputs Inputs, IReadOnlyList<Rollup> Cells)> months,
        IProgress<(long Read, long All)>? progress,
        CancellationToken cancel
    )
    {
        var all = months.Sum(month => month.Cells.Sum(cell => cell.Cell.Contacts));
        var read = 0L;
        foreach (var (inputs, cells) in months)
        {
            var month = simulator.Begin(inputs.Request, cells);
            var contacts = usage.Contacts(db, contract.Id, month.Span, inputs.UsageAsOf, cancel);
            await foreach (var contact in contacts.WithCancellation(cancel))
            {
                month.Add(contact);
                if (++read % Stride == 0)
                {
                    progress?.Report((Math.Min(read, all), all));
                }
            }

            simulator.End();
        }

        progress?.Report((all, all));
    }

    private static async Task<IReadOnlyList<AgreedVersion>> Versions(
        BpoDbContext db,
        Guid contractId,
        CancellationToken cancel
    )
    {
        var terms = await db.TermsOf(contractId, cancel);
        var documents = await db.Set<TermsVersion>()
            .AsNoTracking()
            .Where(version => version.ContractId == contractId)
            .ToDictionaryAsync(version => version.Number, version => version.Document, cancel);
        return
        [
            .. terms.Select(version => new AgreedVersion(version.Number, documents[version.Number], version.Terms)),
        ];
    }
}

/// <summary>A simulation with what was asked; nothing of it is stored.</summary>
public sealed record Simulated(Contract Contract, SimulationRequest Request, SimulationResult Result);
