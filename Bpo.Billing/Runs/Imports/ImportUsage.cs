using System.Security.Cryptography;
using System.Text;
using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Ingestion.Versions;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Secrets;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>Takes one file of contacts: reads it by its source's profile and stores what it says, once.</summary>
/// <param name="secrets">Seals the numbers of sources that keep them; who imports none of those needs none.</param>
public sealed class ImportUsage(
    TenantDatabase database,
    TimeProvider clock,
    ImportSettings settings,
    TenantSecrets? secrets = null
)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public static readonly Problem NoSource = new("source.not-found", "There is no such source.");

    /// <returns>The import with its figures; of a dry run, one that was never stored. A file that cannot be read at all is
    /// refused without a trace; one that breaks off is kept up to its break and has the status Refused.</returns>
    public async Task<Result<Import>> Run(
        TenantScope scope,
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancel
    )
    {
        var counter = await UsageTurn.Counter(database, scope, cancel);
        await using var db = database.Open(scope);
        if (
            await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.SourceId, cancel)
            is not { } source
        )
        {
            return NoSource;
        }

        var upload = await SpooledUpload.Receive(request.Content, settings, cancel);
        return await upload.Match(
            async received =>
            {
                await using (received)
                {
                    var profile = SourceProfileReader.Read(source.Format, source.TimeZone, source.Profile);
                    return await profile.Match(
                        read =>
                            Take(
                                new Reception(scope, source, WithRules(read, counter), received, request),
                                progress,
                                cancel
                            ),
                        problem => Task.FromResult<Result<Import>>(problem)
                    );
                }
            },
            problem => Task.FromResult<Result<Import>>(problem)
        );
    }

    private SourceProfile WithRules(SourceProfile profile, UsageCounter counter)
    {
        var tokens = CustomerTokens.Keyed(counter.CustomerKey);
        return profile with
        {
            Rules = profile.Rules with
            {
                LatestStart = clock.GetUtcNow() + ClockSkew,
                Customers = profile.Rules.KeepsNumbers ? tokens.Keeping(new KeptNumbers()) : tokens,
            },
        };
    }

    private async Task<Result<Import>> Take(
        Reception reception,
        IProgress<ImportProgress>? progress,
        CancellationToken cancel
    )
    {
        HeldContacts held;
        await using (var db = database.Open(reception.Scope))
        {
            held = await HeldContacts.Of(db, reception.Source.Id, cancel);
        }

        var hash = new ContentHash();
        var columns = SourceHeader.Of(reception.Upload.File, reception.Profile, settings.Limits);
        using var rows = UsageFile
            .Read(reception.Upload.File, reception.Profile, reception.Source.Name, settings.Limits, held.Lines)
            .GetEnumerator();
        var batch = ImportBatch.Read(rows, settings.BatchRows, hash, reception.Upload.File);
        if (batch is { Problem: { } problem, Rows: 0 })
        {
            return problem;
        }

        var import = await Begin(reception, columns, cancel);
        if (import.RepeatOf is not null)
        {
            return import;
        }

        var dryRun = reception.Request.DryRun ? new DryRun(import) : null;
        var gate = new HoldGate(reception.Request.IsApproved ? HoldRules.None : reception.Profile.Rules.Holds);
        var lost = await LostColumns(reception, import, cancel);
        while (true)
        {
            gate.Add(batch);
            if (batch.Problem is null && (lost ?? gate.Verdict(batch.IsLast)) is { } reason)
            {
                return await new HoldImport(database, clock, settings, reception).Run(
                    import,
                    batch,
                    held,
                    reason,
                    cancel
                );
            }

            // The next rows are read while these are written.
            var next = batch.IsLast
                ? Task.FromResult(batch)
                : Task.Run(() => ImportBatch.Read(rows, settings.BatchRows, hash, reception.Upload.File), cancel);
            try
            {
                await Store(reception, import, batch, held, dryRun, cancel);
            }
            finally
            {
                await Task.WhenAny(next);
            }

            progress?.Report(Progress(import, batch, reception));
            if (batch.IsLast || batch.Problem is not null)
            {
                return await End(reception, import, batch.Problem, cancel);
            }

            batch = await next;
        }
    }

    private async Task Store(
        Reception reception,
        Import import,
        ImportBatch batch,
        HeldContacts held,
        DryRun? dryRun,
        CancellationToken cancel
    )
    {
        var numbers = dryRun is null ? await NumberKeeper.Of(reception, secrets, cancel) : null;
        await using var db = database.Open(reception.Scope);
        await (
            dryRun is null
                ? new BatchStore(db, import, clock.GetUtcNow(), cancel) { Numbers = numbers }.Store(batch, held)
                : dryRun.Judge(db, batch, cancel)
        );
    }

    /// <summary>Gives the import its number; the same bytes read the same way are known to be duplicates throughout.</summary>
    private async Task<Import> Begin(Reception reception, string columns, CancellationToken cancel)
    {
        await using var db = database.Open(reception.Scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isDry = reception.Request.DryRun;
        var now = clock.GetUtcNow();
        var import = reception.Begin(isDry ? 0 : await db.TakeImportNumber(cancel), ProfileHash(reception.Source), now);
        import.Columns = columns;
        var first = await db.Set<Import>()
            .AsNoTracking()
            .Where(row => row.SourceId == import.SourceId && row.Sha256 == import.Sha256)
            .Where(row => row.ProfileHash == import.ProfileHash && row.Status == ImportStatus.Completed)
            .Where(row => row.RepeatOf == null)
            .OrderBy(row => row.Number)
            .FirstOrDefaultAsync(cancel);
        if (first is { Held: 0 })
        {
            import.Repeat(first, now);
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
    private async Task<Problem?> LostColumns(Reception reception, Import import, CancellationToken cancel)
    {
        if (reception.Request.IsApproved || !reception.Profile.Rules.Holds.OnLostColumns)
        {
            return null;
        }

        await using var db = database.Open(reception.Scope);
        var before = await db.Set<Import>()
            .Where(row => row.SourceId == import.SourceId && row.Status == ImportStatus.Completed && row.Columns != "")
            .OrderByDescending(row => row.Number)
            .Select(row => row.Columns)
            .FirstOrDefaultAsync(cancel);
        return before is null ? null : HoldGate.Lost(before, import.Columns);
    }

    private async Task<Import> End(Reception reception, Import import, Problem? problem, CancellationToken cancel)
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

    private static ImportProgress Progress(Import import, ImportBatch batch, Reception reception) =>
        new(import.Id, import.Rows, import.Accepted + import.Updated, batch.BytesRead, import.Bytes);

    private static string ProfileHash(Source source) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{source.Format}\n{source.TimeZone}\n{source.Profile}"))
        );
}
