using System.IO.Compression;
using System.Text;

namespace Bpo.Tests.Ingestion;

internal static class Zip
{
    public static byte[] Pack(params (string Name, string Text)[] files) =>
        Pack([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    /// <param name="attributes">Of every entry, as a Unix system stores them.</param>
    public static byte[] Pack(IReadOnlyList<(string Name, byte[] Bytes)> files, int attributes = 0)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                var entry = archive.CreateEntry(name);
                entry.ExternalAttributes = attributes;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
