using System.IO.Compression;
using Bpo.Domain;

namespace Bpo.Billing.Ingestion.Quarantine;

/// <summary>Corrected rows as a file of their source: a text or, where they stood in several files, an archive of texts.</summary>
/// <param name="IsSheet">Whether it is comma separated whatever the profile says.</param>
public sealed record CorrectedFile(byte[] Content, bool IsSheet)
{
    /// <summary>Of every entry: the same corrections make the same bytes, by which they are known when they come again.</summary>
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="parts">At least one, each with the header of the file its rows were rejected from.</param>
    public static Result<CorrectedFile> Of(IReadOnlyList<CorrectedPart> parts, SourceProfile profile, ReadLimits limits)
    {
        if (SourceHeader.IsNeeded(profile) && parts.Any(part => part.Header.Length == 0))
        {
            return new Problem(
                "import.header-unknown",
                "The header of the file was not kept when it was imported. Send the corrected rows as a file of their own."
            );
        }

        var isSheet = parts.Any(part => part.IsSheet);
        return new CorrectedFile(
            parts is [var only]
                ? only.Bytes(profile, limits, isSheet)
                : Packed(parts.Select(part => ($"{part.Number + 1}.csv", part.Bytes(profile, limits, isSheet)))),
            isSheet
        );
    }

    private static byte[] Packed(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = Stamp;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
