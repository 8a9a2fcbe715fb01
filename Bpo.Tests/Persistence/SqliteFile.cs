using Bpo.Billing.Persistence;
using Bpo.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Tests.Persistence;

/// <summary>A file in a folder of its own.</summary>
internal sealed class SqliteFile(string file) : TestDatabase(OptionsOf(Source(file)), Source(file))
{
    private string Kept => file + ".kept";

    public static DbContextOptions<BpoDbContext> OptionsOf(string connection) =>
        new DbContextOptionsBuilder<BpoDbContext>().UseBpoSqlite(connection).Options;

    /// <summary>Out of the write-ahead log, so that the one file is the whole database.</summary>
    public static Task IntoOneFile(BpoDbContext db) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");

    public override async Task Keep()
    {
        await using (var db = Database.OpenDirectory())
        {
            await IntoOneFile(db);
        }

        SqliteConnection.ClearAllPools();
        File.Copy(file, Kept, overwrite: true);
    }

    public override Task Renew()
    {
        SqliteConnection.ClearAllPools();
        // A new file in its place: what still holds the old one open writes where nobody reads.
        foreach (var old in new[] { file, file + "-wal", file + "-shm" })
        {
            File.Delete(old);
        }

        File.Copy(Kept, file);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        // The pool is keyed by the whole connection string, as the options completed it.
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Source(string file) => $"Data Source={file}";
}
