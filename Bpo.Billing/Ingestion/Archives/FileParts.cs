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
            _ => [Plain("", file, rules)],
        };

    private static IEnumerable<FilePart> Gzip(Stream file, ReadingRules rules, ReadLimits limits)
    {
        using var gzip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var bytes = new BudgetStream(new CappedStream(gzip, file, limits), new UnpackBudget(limits, file.Length));
        yield return Plain("", bytes, rules);
    }

    private static FilePart Plain(string name, Stream bytes, ReadingRules rules) =>
        new(name, SourceText.Decode(bytes, rules.Encoding), IsSheet: false);

    private static IEnumerable<FilePart> Zip(Stream file, ReadingRules rules, ReadLimits limits)
    {
        using var archive = ZipDirectory.Open(file);
        if (Workbook.IsOne(archive))
        {
            using var sheet = Workbook.OpenSheet(archive, rules.Sheet, new UnpackBudget(limits, file.Length));
            yield return new FilePart("", sheet, IsSheet: true);
            yield break;
        }

        var budget = new UnpackBudget(limits, file.Length);
        var entries = ZipDirectory.Files(archive);
        foreach (var entry in entries)
        {
            using var bytes = new BudgetStream(ZipDirectory.Bytes(entry), budget);
            yield return Plain(entries.Count > 1 ? ZipDirectory.FileName(entry) : "", bytes, rules);
        }

        if (entries.Count == 0)
        {
            yield return new FilePart(
                "",
                new Problem(RefusalCodes.Empty, "The archive holds no file."),
                IsSheet: false
            );
        }
    }
}
