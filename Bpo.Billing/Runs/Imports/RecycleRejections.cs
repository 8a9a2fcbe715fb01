using Bpo.Billing.Ingestion;
using Bpo.Billing.Ingestion.Quarantine;
using Bpo.Billing.Persistence;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// Takes corrected rows of an import as an import of their own; each leaves the quarantine of the first. One that still cannot
/// be read waits in the quarantine of the new import, with its new reason. A crash between the two leaves rows open that have
/// come: sent again they are duplicates, so nothing counts twice.
/// </summary>
public sealed class RecycleRejections(
    TenantDatabase database,
    ImportUsage imports,
    ImportSettings settings,
    TimeProvider clock
)
{
    private static readonly Problem NotRecyclable = new(
        "import.not-recyclable",
        "Only rows of an import that has ended and still counts can be corrected."
    );

    private static readonly Problem PartsOfContacts = new(
        "import.rows-of-contacts",
        "Rows of this format are parts of contacts: correct the file and send it as a whole."
    );

    /// <param name="corrections">The list of rejected rows with its columns <c>row</c> and <c>raw</c>.</param>
    public async Task<Result<Recycled>> Run(
        TenantScope scope,
        Guid importId,
        Stream corrections,
        string actor,
        CancellationToken cancel
    )
    {
        var upload = await SpooledUpload.Receive(corrections, settings, cancel);
        return await upload.ThenAsync<Recycled>(async received =>
        {
            await using (received)
            {
                var rows = CorrectionFile.Read(received.File, settings.Limits);
                return await rows.ThenAsync(read => Take(scope, importId, read, actor, cancel));
            }
        });
    }

    private async Task<Result<Recycled>> Take(
        TenantScope scope,
        Guid importId,
        IReadOnlyList<CorrectedRow> rows,
        string actor,
        CancellationToken cancel
    )
    {
        await using var db = database.Open(scope);
        var import = await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == importId, cancel);
        if (import is not { Status: ImportStatus.Completed or ImportStatus.Refused })
        {
            return import is null ? RollBackImport.NoImport : NotRecyclable;
        }

        var known = await Quarantine.Rejected(db, importId).Select(row => row.Ordinal).ToHashSetAsync(cancel);
        if (rows.FirstOrDefault(row => !known.Contains(row.Ordinal)) is { } stranger)
        {
            return new Problem("import.unknown-row", $"The import rejected no row {stranger.Ordinal}.");
        }

        var open = await Quarantine
            .Open(db, importId)
            .Select(row => new { row.Ordinal, row.Part })
            .ToDictionaryAsync(row => row.Ordinal, row => row.Part, cancel);
        var given = rows.Where(row => open.ContainsKey(row.Ordinal)).ToList();
        if (given.Count == 0)
        {
            return new Recycled(null, 0, rows.Count);
        }

        var source = await db.Set<Source>().AsNoTracking().SingleAsync(row => row.Id == import.SourceId, cancel);
        var headers = await db.Set<PartHeader>()
            .AsNoTracking()
            .Where(header => header.ImportId == importId)
            .ToDictionaryAsync(header => header.Part, cancel);
        var file = SourceProfileReader
            .Read(source.Format, source.TimeZone, source.Profile)
            .Then(profile =>
                profile.Format.RowsStandAlone
                    ? CorrectedFile.Of(Parts(import, headers, given, open), profile, settings.Limits)
                    : PartsOfContacts
            );
        var taken = await file.ThenAsync(content => Send(scope, import, content, cancel));
        return await taken.ThenAsync<Recycled>(async its =>
        {
            await Settle(scope, import.Id, given, its, actor, cancel);
            return new Recycled(its, given.Count, rows.Count - given.Count);
        });
    }

    /// <summary>The rows under the header of the file each stood in.</summary>
    private static List<CorrectedPart> Parts(
        Import import,
        Dictionary<int, PartHeader> headers,
        IEnumerable<CorrectedRow> rows,
        Dictionary<int, int> partOf
    ) =>
        [
            .. rows.GroupBy(row => partOf[row.Ordinal])
                .OrderBy(part => part.Key)
                .Select(part =>
                    headers.TryGetValue(part.Key, out var its)
                        ? new CorrectedPart(part.Key, its.Line, its.IsSheet, [.. part])
                        : new CorrectedPart(part.Key, import.Header, import.IsSheet, [.. part])
                ),
        ];

    private async Task<Result<Import>> Send(
        TenantScope scope,
        Import import,
        CorrectedFile corrected,
        CancellationToken cancel
    )
    {
        using var file = new MemoryStream(corrected.Content);
        var request = new ImportRequest(import.SourceId, file, import.FileName)
        {
            IsApproved = true,
            IsSheet = corrected.IsSheet,
        };
        var taken = await imports.Run(scope, request, progress: null, cancel);
        return taken.Then<Import>(its =>
            its.Status == ImportStatus.Completed ? its : new Problem(its.ProblemCode!, its.ProblemDetail!)
        );
    }

    private Task<Result<int>> Settle(
        TenantScope scope,
        Guid importId,
        List<CorrectedRow> rows,
        Import recycled,
        string actor,
        CancellationToken cancel
    ) =>
        database.Write<int>(
            scope,
            async db =>
            {
                var now = clock.GetUtcNow();
                var by = recycled.RepeatOf ?? recycled.Id;
                var ordinals = rows.ConvertAll(row => row.Ordinal);
                var left = await Quarantine.Settle(db, importId, ordinals, by, reason: "", actor, now, cancel);
                var detail = new { rows = left, by = PublicId.Format(PublicId.Import, by) };
                db.Trace("import.recycled", PublicId.Format(PublicId.Import, importId), actor, detail, now);
                return left;
            },
            cancel
        );
}

/// <param name="Import">The import that took the rows; null when all of them had left quarantine before.</param>
/// <param name="Rows">Rows that left the quarantine of the import they were rejected from.</param>
/// <param name="Skipped">Rows that had left before.</param>
public sealed record Recycled(Import? Import, int Rows, int Skipped);
