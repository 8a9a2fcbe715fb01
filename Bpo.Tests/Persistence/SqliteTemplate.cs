using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

/// <summary>Migrated once per test process; each test gets a copy of the file.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<string>> Template = new(Make);

    public static async Task<SqliteFile> Copy()
    {
        var file = NewFile();
        File.Copy(await Template.Value, file);
        return new SqliteFile(file);
    }

    public static async Task Remove()
    {
        if (Template.IsValueCreated)
        {
            Directory.Delete(Path.GetDirectoryName(await Template.Value)!, recursive: true);
        }
    }

    private static async Task<string> Make()
    {
        var file = NewFile();
        await using var db = new TenantDatabase(
            SqliteFile.OptionsOf($"Data Source={file};Pooling=False")
        ).OpenDirectory();
        await db.Database.MigrateAsync();
        await SqliteFile.IntoOneFile(db);
        return file;
    }

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("bpo-test-").FullName, "bpo.db");
}
