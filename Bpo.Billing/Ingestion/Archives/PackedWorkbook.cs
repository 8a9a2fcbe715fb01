using System.IO.Compression;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Ingestion.Workbooks;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>
/// A workbook inside an archive, laid on disk while it is read because its contents stand at its end. It is the only archive
/// that may lie in another, and what it unpacks to is on the budget of the outer one.
/// </summary>
internal sealed class PackedWorkbook : IDisposable
{
    private readonly FileStream file;
    private readonly ZipArchive archive;

    private PackedWorkbook(FileStream file, ZipArchive archive, SheetText sheet) =>
        (this.file, this.archive, Sheet) = (file, archive, sheet);

    public SheetText Sheet { get; }

    /// <param name="unpacked">At its first byte, and on the budget itself.</param>
    /// <param name="name">Of the entry; empty where it has none.</param>
    /// <param name="sheet">Null for the first.</param>
    /// <exception cref="UnreadableFileException">It is another archive, or a workbook that cannot be read.</exception>
    public static PackedWorkbook Open(
        Stream unpacked,
        string name,
        string? sheet,
        UnpackBudget budget,
        ReadLimits limits
    )
    {
        var spool = limits.Spool();
        ZipArchive? parts = null;
        try
        {
            unpacked.CopyTo(spool);
            spool.Position = 0;
            if (ArchiveKinds.Of(spool) != ArchiveKind.Zip)
            {
                throw Nested();
            }

            parts = ZipDirectory.Open(spool);
            return Workbook.IsOne(parts)
                ? new PackedWorkbook(spool, parts, Workbook.OpenSheet(parts, sheet, budget))
                : throw Nested();
        }
        catch (Exception failure)
        {
            parts?.Dispose();
            spool.Dispose();
            if (failure is UnreadableFileException { Problem: var problem })
            {
                throw new UnreadableFileException(
                    problem with
                    {
                        Detail = FilePart.PlaceOf(name, sheet: null) + problem.Detail,
                    }
                );
            }

            throw;
        }
    }

    public void Dispose()
    {
        Sheet.Dispose();
        archive.Dispose();
        file.Dispose();
    }

    private static UnreadableFileException Nested() =>
        new(new Problem(RefusalCodes.NestedArchive, "There is an archive inside the archive; unpack the outer one."));
}
