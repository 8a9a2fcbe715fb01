using Bpo.Billing.Persistence;
using Bpo.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

/// <summary>Migrated once per test process; each test gets a copy of the file.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<string>> Template = new(Make);

    public static async Task<TestDatabase> Copy()
    {
        var file = NewFile();
        File.Copy(await Template.Value, file);
        var connection = $"Data Source={file}";
        return new TestDatabase(Options(connection), connection, () => Drop(connection, file));
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
        var connection = $"Data Source={file};Pooling=False";
        await using var db = new TenantDatabase(Options(connection)).OpenDirectory();
        await db.Database.MigrateAsync();
        // Out of the write-ahead log, so that the one file is the whole database.
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    private static DbContextOptions<BpoDbContext> Options(string connection) =>
        new DbContextOptionsBuilder<BpoDbContext>().UseBpoSqlite(connection).Options;

    private static string NewFile() => Path.Combine(Directory.CreateTempSubdirectory("bpo-test-").FullName, "bpo.db");

    private static Task Drop(string connection, string file)
    {
        // The pool is keyed by the whole connection string, as the options completed it.
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return Task.CompletedTask;
    }
}
