using System.Text.Json;
using Bpo.Billing.Persistence;
using Bpo.Billing.Runs.Imports;
using Bpo.Domain;
using Bpo.Domain.Access;
using Bpo.Domain.Usage;
using Bpo.Web.Operations.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Web.Jobs;

/// <summary>
/// Imports files that lie in a sub-folder named by a source's id, and moves them to <c>processed</c> or <c>failed</c> within it.
/// Whoever writes a file uses a name that ends in <c>.part</c> and renames it when it is whole. A file that is taken twice, because
/// the process died before the move, bills nothing twice: its bytes are known.
/// </summary>
public sealed partial class DropFolder(
    EveryTenant tenants,
    TenantDatabase database,
    ImportUsage imports,
    IngestionSettings settings,
    ILogger<DropFolder> logger
)
{
    private const string Unfinished = ".part";

    /// <returns>How many files were taken.</returns>
    public async Task<int> TakeAll(CancellationToken cancel)
    {
        if (!Directory.Exists(settings.DropFolder))
        {
            return 0;
        }

        var taken = 0;
        foreach (var folder in Directory.EnumerateDirectories(settings.DropFolder).Order(StringComparer.Ordinal))
        {
            var files = Directory
                .EnumerateFiles(folder)
                .Where(file => !file.EndsWith(Unfinished, StringComparison.Ordinal))
                .Where(file => !Path.GetFileName(file).StartsWith('.'))
                .Order(StringComparer.Ordinal)
                .ToList();
            if (files.Count > 0 && await OwnerOf(Path.GetFileName(folder), cancel) is var (scope, source))
            {
                foreach (var file in files)
                {
                    await Take(scope, source, file, cancel);
                    taken++;
                }
            }
        }

        return taken;
    }

    private async Task<(TenantScope Scope, Guid Source)?> OwnerOf(string folder, CancellationToken cancel)
    {
        if (PublicId.Parse(PublicId.Source, folder) is { } source)
        {
            foreach (var scope in await tenants.Scopes(cancel))
            {
                await using var db = database.Open(scope);
                if (await db.Set<Source>().AnyAsync(row => row.Id == source, cancel))
                {
                    return (scope, source);
                }
            }
        }

        NoSource(folder);
        return null;
    }

    private async Task Take(TenantScope scope, Guid source, string file, CancellationToken cancel)
    {
        Result<Import> imported;
        await using (var content = File.OpenRead(file))
        {
            var request = new ImportRequest(source, content, Path.GetFileName(file));
            imported = await imports.Run(scope, request, progress: null, cancel);
        }

        imported.Match(
            import =>
            {
                var isWhole = import.Status is ImportStatus.Completed or ImportStatus.Held;
                MoveAside(file, isWhole ? "processed" : "failed");
                Imported(PublicId.Format(PublicId.Import, import.Id), import.Rows, import.Accepted, import.Rejected);
                return isWhole;
            },
            problem =>
            {
                var moved = MoveAside(file, "failed");
                File.WriteAllText(
                    moved + ".reason.json",
                    JsonSerializer.Serialize(new { code = problem.Code, detail = problem.Detail })
                );
                Refused(problem.Code);
                return false;
            }
        );
    }

    /// <summary>Keeps an earlier file of the same name.</summary>
    private static string MoveAside(string file, string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(file)!, folder)).FullName;
        var name = Path.GetFileName(file);
        var free = Enumerable
            .Range(1, int.MaxValue)
            .Select(number => Path.Combine(target, number == 1 ? name : $"{number}-{name}"))
            .First(path => !File.Exists(path));
        File.Move(file, free);
        return free;
    }

    [LoggerMessage(
        3201,
        LogLevel.Information,
        "Imported {ImportId}: {Rows} rows, {Accepted} accepted, {Rejected} rejected"
    )]
    private partial void Imported(string importId, long rows, long accepted, long rejected);

    [LoggerMessage(3202, LogLevel.Warning, "A dropped file was refused: {Code}")]
    private partial void Refused(string code);

    [LoggerMessage(3203, LogLevel.Warning, "The drop folder has a sub-folder {Folder} that is no source's id")]
    private partial void NoSource(string folder);
}
