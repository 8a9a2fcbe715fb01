using System.IO.Compression;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Ingestion.Workbooks;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>Takes a file apart into what can be read as text: gzip, zip and workbooks are told by their first bytes, not their names.</summary>
public static class FileParts
{
    /// <param name="file">Seekable, at its first byte.</param>
    /// <exception cref="UnreadableFileException">The file is a broken archive, or one built to do harm.</exception>
    public static IEnumerable<FilePart> Of(Stream file, ReadingRules rules, ReadLimits limits) =>
        ArchiveKinds.Of(file) switch
        {
            ArchiveKind.Gzip => Gzip(file, rules, limits),
            ArchiveKind.Zip => Zip(file, rules, limits),
            _ => [FilePart.OfText("", file, rules)],
        };

    private static IEnumerable<FilePart> Gzip(Stream file, ReadingRules rules, ReadLimits limits)
    {
        using var gzip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var bytes = new CappedStream(gzip, file, limits);
        foreach (var part in Unpacked(bytes, "", "", rules, new UnpackBudget(limits, file.Length), limits))
        {
            yield return part;
        }
    }

    private static IEnumerable<FilePart> Zip(Stream file, ReadingRules rules, ReadLimits limits)
    {
        using var archive = ZipDirectory.Open(file);
        var budget = new UnpackBudget(limits, file.Length);
        if (Workbook.IsOne(archive))
        {
            using var sheet = Workbook.OpenSheet(archive, rules.Sheet, budget);
            yield return new FilePart("", sheet.Name, sheet);
            yield break;
        }

        var entries = ZipDirectory.Files(archive);
        foreach (var entry in entries)
        {
            using var bytes = ZipDirectory.Bytes(entry);
            var name = ZipDirectory.FileName(entry);
            foreach (var part in Unpacked(bytes, entries.Count > 1 ? name : "", name, rules, budget, limits))
            {
                yield return part;
            }
        }

        if (entries.Count == 0)
        {
            yield return new FilePart("", Sheet: null, new Problem(RefusalCodes.Empty, "The archive holds no file."));
        }
    }

    /// <param name="name">As a text.</param>
    /// <param name="workbook">Its name should it be a workbook, of which its sheet is named as well.</param>
    private static IEnumerable<FilePart> Unpacked(
        Stream unpacked,
        string name,
        string workbook,
        ReadingRules rules,
        UnpackBudget budget,
        ReadLimits limits
    )
    {
        using var bytes = new BudgetStream(unpacked, budget);
        var start = new byte[4];
        var length = bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        using var whole = new PrefixedStream(start.AsMemory(0, length), bytes);
        if (ArchiveKinds.Of(start.AsSpan(0, length)) == ArchiveKind.None)
        {
            yield return FilePart.OfText(name, whole, rules);
            yield break;
        }

        using var packed = PackedWorkbook.Open(whole, workbook, rules.Sheet, budget, limits);
        yield return new FilePart(workbook, packed.Sheet.Name, packed.Sheet);
    }
}
