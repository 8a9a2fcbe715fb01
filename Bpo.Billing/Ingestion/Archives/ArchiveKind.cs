namespace Bpo.Billing.Ingestion.Archives;

/// <summary>What a file is packed as.</summary>
public enum ArchiveKind
{
    None,
    Gzip,

    /// <summary>A zip archive; a workbook is one too.</summary>
    Zip,
}

/// <summary>Tells archives by their first bytes.</summary>
public static class ArchiveKinds
{
    public static ArchiveKind Of(ReadOnlySpan<byte> start) =>
        start switch
        {
            [0x1F, 0x8B, ..] => ArchiveKind.Gzip,
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => ArchiveKind.Zip,
            _ => ArchiveKind.None,
        };

    /// <summary>Leaves the stream where it was.</summary>
    internal static ArchiveKind Of(Stream file)
    {
        Span<byte> magic = stackalloc byte[4];
        var length = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Seek(-length, SeekOrigin.Current);
        return Of(magic[..length]);
    }
}
