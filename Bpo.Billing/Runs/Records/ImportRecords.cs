using Bpo.Billing.Ingestion.Records;
using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Contracts;
using Bpo.Billing.Persistence.Usage;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Contracts;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Records;

/// <summary>
/// Takes a file of usage that is no contact for one contract, once per row: the same row again is a duplicate, other content
/// under the same key in a later file is a correction. One transaction, because such files are small.
/// </summary>
public sealed class ImportRecords(TenantDatabase database, TimeProvider clock, ImportSettings settings)
{
    public static readonly Problem NoKind = new(
        "usage.unknown-kind",
        $"The kind of usage is one of {string.Join(", ", UsageKinds.All.Select(kind => kind.Name))}."
    );

    public static readonly Problem NoTerms = new(
        "contract.no-terms",
        "Usage needs a contract with terms: they name the zone and the currency."
    );

    public async Task<Result<Import>> Run(TenantScope scope, RecordsRequest request, CancellationToken cancel)
    {
        if (UsageKinds.Find(request.Kind) is not { } kind)
        {
            return NoKind;
        }

        await UsageTurn.Counter(database, scope, cancel);
        var upload = await SpooledUpload.Receive(request.Content, settings, cancel);
        return await upload.Match(
            async received =>
            {
                await using (received)
                {
                    return await Take(scope, request, kind, received, cancel);
                }
            },
            problem => Task.FromResult<Result<Import>>(problem)
        );
    }

    private async Task<Result<Import>> Take(
        TenantScope scope,
        RecordsRequest request,
        UsageKind kind,
        SpooledUpload upload,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.FindContract(request.ContractId, cancel) is not { } contract)
        {
            return Refusals.NoContract;
        }

        if (await db.TermsOf(contract.Id, cancel) is not [.., var latest])
        {
            return NoTerms;
        }

        var rows = new RecordFile(kind, latest.Terms, settings.Limits).Read(upload.File);
        if (rows.Select(row => row.Otherwise).OfType<Ingestion.UsageRow.Refused>().FirstOrDefault() is { } refused)
        {
            return refused.Problem;
        }

        var import = await Begin(db, contract, request, upload, cancel);
        await new RecordStore(db, import, contract, kind.Name, cancel).Store(rows);
        import.Complete(clock.GetUtcNow());
        if (!request.DryRun)
        {
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return import;
    }

    private async Task<Import> Begin(
        BpoDbContext db,
        Contract contract,
        RecordsRequest request,
        SpooledUpload upload,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var number = await db.TakeImportNumber(cancel);
        var name = $"{request.Kind} of {contract.Number}";
        var source = await db.Set<Source>().SingleOrDefaultAsync(row => row.Name == name, cancel);
        if (source is null)
        {
            source = new Source
            {
                TenantId = contract.TenantId,
                Id = Guid.CreateVersion7(now),
                Name = name,
                Format = request.Kind,
                TimeZone = "",
                Profile = "{}",
                CreatedAt = now,
            };
            db.Add(source);
        }

        var import = new Import
        {
            TenantId = contract.TenantId,
            Id = Guid.CreateVersion7(now),
            SourceId = source.Id,
            Number = number,
            FileName = request.FileName,
            Sha256 = upload.Sha256,
            Bytes = upload.File.Length,
            ProfileHash = "",
            StartedAt = now,
            LastProgressAt = now,
        };
        db.Add(import);
        await db.SaveChangesAsync(cancel);
        return import;
    }
}
