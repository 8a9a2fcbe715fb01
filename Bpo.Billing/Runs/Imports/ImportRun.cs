using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>One import from its number to its end: batches are read on one thread and stored on another.</summary>
internal sealed class ImportRun(
    TenantDatabase database,
    TimeProvider clock,
    ImportSettings settings,
    TenantSecrets? secrets,
    Reception reception,
    CancellationToken cancel
)
{
    private readonly ContentHash hash = new();
    private readonly ActiveContracts contracts = new();

    public async Task<Result<Import>> Take(IProgress<ImportProgress>? progress)
    {
        HeldContacts held;
        await using (var db = database.Open(reception.Scope))
        {
            held = await HeldContacts.Of(db, reception.Source.Id, reception.Profile.Format.TakesUpHeld, cancel);
        }

        var header = SourceHeader.Of(reception.Upload.File, reception.Profile, settings.Limits);
        using var rows = UsageFile
            .Read(reception.Upload.File, reception.Profile, reception.Source.Name, settings.Limits, held.Lines)
            .GetEnumerator();
        var first = Read(rows);
        if (first is { Problem: { } problem, Rows: 0 })
        {
            return problem;
        }

        var import = await Begin(header);
        try
        {
            return import.RepeatOf is null ? await Batches(import, first, rows, held, progress) : import;
        }
        catch (OperationCanceledException) when (!reception.Request.DryRun)
        {
            await using var db = database.Open(reception.Scope);
            await BrokenOff.End(db, import.Id, clock.GetUtcNow());
            throw;
        }
    }

    private ImportBatch Read(IEnumerator<UsageRow> rows) =>
        ImportBatch.Read(rows, settings.BatchRows, hash, reception.Upload.File);

    private async Task<Import> Batches(
        Import import,
        ImportBatch batch,
        IEnumerator<UsageRow> rows,
        HeldContacts held,
        IProgress<ImportProgress>? progress
    )
    {
        IReadOnlySet<long> others;
        await using (var db = database.Open(reception.Scope))
        {
            others = await EarlierImports.ReadOtherwise(db, import, cancel);
        }

        var dryRun = reception.Request.DryRun ? new DryRun(import, others) : null;
        var gate = new HoldGate(reception.Request.IsApproved ? HoldRules.None : reception.Profile.Rules.Holds);
        var lost = await LostColumns(import);
        while (true)
        {
            gate.Add(batch);
            if (batch.Problem is null && (lost ?? gate.Verdict(batch.IsLast)) is { } reason)
            {
                var hold = new HoldImport(database, clock, settings, reception);

                // What earlier batches stored must go, whether or not somebody still waits for the answer.
                return await hold.Run(import, batch, held, reason, CancellationToken.None);
            }

            // The next rows are read while these are written.
            var next = batch.IsLast ? Task.FromResult(batch) : Task.Run(() => Read(rows), cancel);
            try
            {
                await Store(import, batch, held, others, dryRun);
            }
            finally
            {
                await Task.WhenAny(next);
            }

            progress?.Report(Progress(import, batch));
            if (batch.IsLast || batch.Problem is not null)
            {
                return await End(import, batch.Problem);
            }

            batch = await next;
        }
    }

    private async Task Store(
        Import import,
        ImportBatch batch,
        HeldContacts held,
        IReadOnlySet<long> others,
        DryRun? dryRun
    )
    {
        var numbers = dryRun is null ? await NumberKeeper.Of(reception, secrets, cancel) : null;
        await using var db = database.Open(reception.Scope);
        await (
            dryRun is null
                ? new BatchStore(db, import, contracts, clock.GetUtcNow(), cancel)
                {
                    Numbers = numbers,
                    OtherReadings = others,
                    IsSheet = reception.Request.IsSheet,
                }.Store(batch, held)
                : dryRun.Judge(db, batch, cancel)
        );
    }

    /// <summary>Gives the import its number; the same bytes read the same way are known to be duplicates throughout.</summary>
    private async Task<Import> Begin(SourceHeader header)
    {
        await using var db = database.Open(reception.Scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isDry = reception.Request.DryRun;
        var now = clock.GetUtcNow();
        var import = reception.Begin(isDry ? 0 : await db.TakeImportNumber(cancel), ProfileHash(reception.Source), now);
        (import.Columns, import.Header) = (header.Columns, header.Line);
        import.IsSheet = header.IsSheet || reception.Request.IsSheet;
        var latest = await EarlierImports.OfTheSameBytes(db, import, cancel);
        if (latest is { Held: 0 } && latest.ProfileHash == import.ProfileHash)
        {
            import.Repeat(latest, now);
        }

        if (!isDry)
        {
            db.Add(import);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return import;
    }

    /// <summary>Compares the file with the one the source brought last.</summary>
    private async Task<Problem?> LostColumns(Import import)
    {
        if (reception.Request.IsApproved || !reception.Profile.Rules.Holds.OnLostColumns)
        {
            return null;
        }

        await using var db = database.Open(reception.Scope);
        var before = await EarlierImports.Columns(db, import, cancel);
        return before is null ? null : HoldGate.Lost(before, import.Columns);
    }

    private async Task<Import> End(Import import, Problem? problem)
    {
        await using var db = database.Open(reception.Scope);
        if (!reception.Request.DryRun)
        {
            db.Attach(import);
        }

        if (problem is null)
        {
            import.Complete(clock.GetUtcNow());
        }
        else
        {
            import.Refuse(problem, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancel);
        return import;
    }

    private static ImportProgress Progress(Import import, ImportBatch batch) =>
        new(import.Id, import.Rows, import.Accepted + import.Updated, batch.BytesRead, import.Bytes);

    private static string ProfileHash(Source source) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Format}\n{source.TimeZone}\n{source.Profile}"))
        );
}
