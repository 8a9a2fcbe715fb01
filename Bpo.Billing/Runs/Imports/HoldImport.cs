using Bpo.Billing.Persistence;
using Bpo.Billing.Persistence.Bulk;
using Bpo.Billing.Persistence.Usage;
using Bpo.Domain;
using Bpo.Domain.Usage;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// Lets an import wait for a person: its file is kept, the rows that look bad are listed, and what earlier batches stored before
/// the fault showed is taken back.
/// </summary>
internal sealed class HoldImport(
    TenantDatabase database,
    TimeProvider clock,
    ImportSettings settings,
    Reception reception
)
{
    private static readonly IReadOnlyDictionary<string, long> NoDays = new Dictionary<string, long>(
        StringComparer.Ordinal
    );

    public async Task<Import> Run(
        Import import,
        ImportBatch batch,
        HeldContacts held,
        Problem reason,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (reception.Request.DryRun)
        {
            ImportFigures.AddRead(import, batch);
            import.Hold(reason, NoDays, now);
            return import;
        }

        var days = DaysOfFile.Read(reception, settings.Limits, held.Lines, cancel);
        await new KeptFiles(settings.HeldFolder).Keep(import.Id, reception.Upload.File, cancel);
        await using var db = database.Open(reception.Scope);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Attach(import);
        if (import.Accepted + import.Updated + import.Duplicates > 0)
        {
            var number = await db.TakeImportNumber(cancel);
            await new TakeBack(db, import, number, now, cancel).Run();
        }

        await BulkPathExtension.Of(db).WriteAsync(db, SetAsideTable.Rows, SetAsideRows.Of(import, batch, held), cancel);
        ImportFigures.AddRead(import, batch);
        import.Hold(reason, days, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return import;
    }
}
