using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using Bpo.Billing.Ingestion.Reading;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Archives;

/// <summary>
/// The table of contents of a zip archive, believed as little as possible: counted before it is read, every name looked at,
/// none of them ever used as a path.
/// </summary>
internal static class ZipDirectory
{
    public const int MostEntries = 100;

    private const int UnixSymbolicLink = 0xA000;

    /// <summary>End of central directory (APPNOTE 4.3.16): 22 bytes, then a comment of up to 65,535.</summary>
    private const int EndRecordBytes = 22;

    public static ZipArchive Open(Stream file)
    {
        var entries = CountEntries(file);
        if (entries is null)
        {
            throw Refusal(RefusalCodes.BrokenArchive, "The zip archive is broken or cut short.");
        }

        if (entries > MostEntries)
        {
            var most = MostEntries.ToString(CultureInfo.InvariantCulture);
            throw Refusal(RefusalCodes.HostileArchive, $"The archive holds more than {most} files.");
        }

        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            throw Refusal(RefusalCodes.BrokenArchive, "The zip archive is broken or cut short.");
        }
    }

    /// <summary>The entries that hold usage; what an operating system leaves beside them does not count.</summary>
    public static IReadOnlyList<ZipArchiveEntry> Files(ZipArchive archive)
    {
        foreach (var entry in archive.Entries)
        {
            Check(entry);
        }

        return
        [
            .. archive.Entries.Where(entry =>
                FileName(entry) is { Length: > 0 } name
                && name is not (".DS_Store" or "Thumbs.db" or "desktop.ini")
                && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
            ),
        ];
    }

    public static Stream Bytes(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException)
        {
            throw Refusal(RefusalCodes.BrokenArchive, $"'{FileName(entry)}' in the archive is broken.");
        }
    }

    /// <summary>Without its path.</summary>
    public static string FileName(ZipArchiveEntry entry) =>
        entry.FullName[(entry.FullName.LastIndexOfAny(['/', '\\']) + 1)..];

    private static void Check(ZipArchiveEntry entry)
    {
        var segments = entry.FullName.Split('/', '\\');
        var leaves =
            segments.Contains("..", StringComparer.Ordinal) || (segments[0].Length == 0 && segments.Length > 1);
        if (leaves || entry.FullName.Any(character => character == ':' || char.IsControl(character)))
        {
            throw Refusal(RefusalCodes.HostileArchive, "The archive names a path outside itself.");
        }

        if (((entry.ExternalAttributes >> 16) & 0xF000) == UnixSymbolicLink)
        {
            throw Refusal(RefusalCodes.HostileArchive, "The archive holds a link.");
        }

        if (entry.IsEncrypted)
        {
            throw Refusal(RefusalCodes.BrokenArchive, "The archive asks for a password.");
        }
    }

    /// <summary>Null when there is no end record, or one of a kind that only archives of gigabytes need.</summary>
    private static int? CountEntries(Stream file)
    {
        var length = (int)Math.Min(file.Length, EndRecordBytes + ushort.MaxValue);
        var tail = new byte[length];
        file.Seek(-length, SeekOrigin.End);
        file.ReadExactly(tail);
        file.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return at < 0 || at + EndRecordBytes > length
            ? null
            : BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 10));
    }

    private static UnreadableFileException Refusal(string code, string detail) => new(new Problem(code, detail));
}
