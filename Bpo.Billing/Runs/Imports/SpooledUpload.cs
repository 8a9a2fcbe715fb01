using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Bpo.Billing.Ingestion;
using Bpo.Domain;

namespace Bpo.Billing.Runs.Imports;

/// <summary>
/// An upload on disk: its sender may be slow or vanish, its hash must be known before its first row is stored, and reading it
/// must never hold a transaction open. The file has no name of the sender's and goes with the handle.
/// </summary>
public sealed class SpooledUpload : IAsyncDisposable
{
    private const int ChunkBytes = 128 << 10;

    private SpooledUpload(FileStream file, string sha256)
    {
        File = file;
        Sha256 = sha256;
    }

    /// <summary>At its first byte.</summary>
    public FileStream File { get; }

    public string Sha256 { get; }

    public static async Task<Result<SpooledUpload>> Receive(
        Stream upload,
        ImportSettings settings,
        CancellationToken cancel
    )
    {
        Directory.CreateDirectory(settings.SpoolFolder);
        var file = new FileStream(
            Path.Combine(settings.SpoolFolder, $"upload-{Guid.CreateVersion7():N}"),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            ChunkBytes,
            FileOptions.DeleteOnClose | FileOptions.SequentialScan
        );
        var kept = false;
        try
        {
            if (await Copy(upload, file, settings.Limits.UploadBytes, cancel) is not { } sha256)
            {
                var most = settings.Limits.UploadBytes.ToString("N0", CultureInfo.InvariantCulture);
                return new Problem(
                    RefusalCodes.TooLarge,
                    $"The file has more than {most} bytes. Nothing of it was taken."
                );
            }

            file.Position = 0;
            kept = true;
            return new SpooledUpload(file, sha256);
        }
        finally
        {
            if (!kept)
            {
                await file.DisposeAsync();
            }
        }
    }

    public ValueTask DisposeAsync() => File.DisposeAsync();

    /// <summary>The hash of all bytes; null when there were too many.</summary>
    private static async Task<string?> Copy(Stream upload, FileStream file, long most, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var chunk = MemoryPool<byte>.Shared.Rent(ChunkBytes);
        int read;
        while ((read = await upload.ReadAsync(chunk.Memory, cancel)) > 0)
        {
            if (file.Position + read > most)
            {
                return null;
            }

            hash.AppendData(chunk.Memory.Span[..read]);
            await file.WriteAsync(chunk.Memory[..read], cancel);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
