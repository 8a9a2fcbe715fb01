using System.IO.Compression;
using System.Text;
using Bpo.Billing.Ingestion.Archives;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Billing.Ingestion.Workbooks;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Detection;

/// <summary>The beginning of what is inside a file.</summary>
/// <param name="Packing">none, gzip, zip or xlsx.</param>
/// <param name="Name">Of the file inside, where it has one.</param>
/// <param name="IsWhole">Whether the content ends here.</param>
public sealed record HeadBytes(string Packing, string Name, ReadOnlyMemory<byte> Bytes, bool IsWhole)
{
    private const int Most = 256 << 10;

    /// <param name="start">The first bytes of the file; of a zip archive or a workbook, packed or not, all of them, whose contents stand at its end.</param>
    /// <param name="isWhole">Whether the file ends there.</param>
    public static Result<HeadBytes> Of(string name, ReadOnlyMemory<byte> start, bool isWhole)
    {
        try
        {
            return ArchiveKinds.Of(start.Span) switch
            {
                ArchiveKind.Gzip => Gunzip(name, start, isWhole),
                ArchiveKind.Zip => Unzip(start),
                _ => new HeadBytes(
                    "none",
                    name,
                    start[..Math.Min(start.Length, Most)],
                    isWhole && start.Length <= Most
                ),
            };
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Problem;
        }
    }

    /// <summary>A cut archive gives what can be had of it.</summary>
    private static HeadBytes Gunzip(string name, ReadOnlyMemory<byte> start, bool isWhole)
    {
        using var packed = new MemoryStream(start.ToArray());
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        var bytes = new byte[Most];
        var length = 0;
        try
        {
            for (int read; length < Most && (read = gzip.Read(bytes, length, Most - length)) > 0; )
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // The rest was not sent.
        }

        if (ArchiveKinds.Of(bytes.AsSpan(0, length)) != ArchiveKind.None)
        {
            packed.Position = 0;
            using var again = new GZipStream(packed, CompressionMode.Decompress);
            var budget = new UnpackBudget(ReadLimits.Default, packed.Length);
            using var inside = new BudgetStream(again, budget);
            return isWhole ? Sheet(inside, "", budget) : Cut();
        }

        var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return new HeadBytes("gzip", inner, bytes.AsMemory(0, length), IsWhole: false);
    }

    private static HeadBytes Unzip(ReadOnlyMemory<byte> start)
    {
        using var packed = new MemoryStream(start.ToArray());
        using var archive = ZipDirectory.Open(packed);
        var budget = new UnpackBudget(ReadLimits.Default, packed.Length);
        if (Workbook.IsOne(archive))
        {
            using var sheet = Workbook.OpenSheet(archive, sheet: null, budget);
            return Sheet(sheet);
        }

        var files = ZipDirectory.Files(archive);
        if (files.Count == 0)
        {
            throw new UnreadableFileException(new Problem(RefusalCodes.Empty, "The archive holds no file."));
        }

        using var bytes = new BudgetStream(ZipDirectory.Bytes(files[0]), budget);
        var head = new byte[Most];
        var taken = bytes.ReadAtLeast(head, Most, throwOnEndOfStream: false);
        var name = ZipDirectory.FileName(files[0]);
        return ArchiveKinds.Of(head.AsSpan(0, taken)) == ArchiveKind.None
            ? new HeadBytes("zip", name, head.AsMemory(0, taken), taken < Most)
            : Sheet(new PrefixedStream(head.AsMemory(0, taken), bytes), name, budget);
    }

    private static HeadBytes Sheet(Stream unpacked, string name, UnpackBudget budget)
    {
        using var workbook = PackedWorkbook.Open(unpacked, name, sheet: null, budget, ReadLimits.Default);
        return Sheet(workbook.Sheet);
    }

    private static HeadBytes Sheet(SheetText sheet)
    {
        var characters = new char[Most / 4];
        var length = sheet.ReadBlock(characters, 0, characters.Length);
        return new HeadBytes("xlsx", "", Encoding.UTF8.GetBytes(characters, 0, length), length < characters.Length);
    }

    private static HeadBytes Cut() =>
        throw new UnreadableFileException(
            new Problem(RefusalCodes.BrokenArchive, "Of a packed workbook the whole file is needed.")
        );
}
