namespace Bpo.Billing.Ingestion;

/// <summary>What a file may cost to read. No real export comes near these; a hostile one stops here.</summary>
public sealed record ReadLimits
{
    public static readonly ReadLimits Default = new();

    /// <summary>Characters kept of a row that is set aside.</summary>
    public const int RawCharacters = 4_096;

    public long UploadBytes { get; init; } = 512L << 20;

    public long UnpackedBytes { get; init; } = 2L << 30;

    /// <summary>Unpacked to packed, judged once <see cref="RatioFreeBytes"/> are out.</summary>
    public int UnpackRatio { get; init; } = 100;

    public long RatioFreeBytes { get; init; } = 16L << 20;

    public int FieldCharacters { get; init; } = 64 << 10;

    public int RecordCharacters { get; init; } = 1 << 20;

    public int Columns { get; init; } = 512;

    public int JsonDepth { get; init; } = 64;

    public int JsonMembers { get; init; } = 10_000;

    /// <summary>Records kept in memory at a time by formats that write several for one contact, in any order.</summary>
    public int GatheredRecords { get; init; } = 1_000_000;

    /// <summary>Where a workbook that lies in an archive is laid while it is read.</summary>
    public string SpoolFolder { get; init; } = Path.GetTempPath();

    /// <summary>An empty file without a name of the sender's, gone with its handle.</summary>
    internal FileStream Spool() =>
        new(
            Path.Combine(Directory.CreateDirectory(SpoolFolder).FullName, $"unpacked-{Guid.CreateVersion7():N}"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 128 << 10,
            FileOptions.DeleteOnClose
        );

    public static string Cap(ReadOnlySpan<char> raw) =>
        raw.Length <= RawCharacters ? raw.ToString() : raw[..RawCharacters].ToString();
}
