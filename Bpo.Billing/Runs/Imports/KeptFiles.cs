namespace Bpo.Billing.Runs.Imports;

/// <summary>The files of held imports, under the import's id; nodes that share a database share the folder.</summary>
internal sealed class KeptFiles(string folder)
{
    public async Task Keep(Guid import, FileStream file, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        file.Position = 0;
        await using var kept = new FileStream(PathOf(import), FileMode.Create, FileAccess.Write);
        await file.CopyToAsync(kept, cancel);
        await kept.FlushAsync(cancel);
        kept.Flush(flushToDisk: true);
    }

    /// <summary>Null when it is gone.</summary>
    public FileStream? Open(Guid import) => File.Exists(PathOf(import)) ? File.OpenRead(PathOf(import)) : null;

    public void Delete(Guid import) => File.Delete(PathOf(import));

    private string PathOf(Guid import) => Path.Combine(folder, $"held-{import:N}");
}
