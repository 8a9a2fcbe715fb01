using Bpo.Billing.Persistence;
using Bpo.Domain.Access;
using Bpo.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Bpo.Benchmarks.Databases;

internal sealed class SqliteBenchmark : BenchmarkDatabase
{
    private readonly string path;

    private SqliteBenchmark(string file, DbContextOptions<BpoDbContext> options)
        : base(options) => path = file;

    public override string Name => "SQLite";

    public override string ReferenceName => "reference: prepared inserts, one transaction";

    public static async Task<BenchmarkDatabase> Create(string folder)
    {
        var file = Path.Combine(folder, $"benchmark-{Guid.CreateVersion7():N}.db");
        var options = new DbContextOptionsBuilder<BpoDbContext>().UseBpoSqlite($"Data Source={file}").Options;
        var made = new SqliteBenchmark(file, options);
        await SqliteStart.MigrateAsync(made.Database, _ => Task.CompletedTask, CancellationToken.None);
        return made;
    }

    public override async Task Keep(TenantScope scope, string folder)
    {
        await using var db = Database.Open(scope);
        await db.Database.OpenConnectionAsync();
        foreach (var table in Tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY rowid";
            await using var rows = await command.ExecuteReaderAsync();
            await using var file = new BinaryWriter(File.Create(FileOf(folder, table)));
            file.Write7BitEncodedInt(rows.FieldCount);
            while (await rows.ReadAsync())
            {
                KeptValues.Write(file, rows);
            }
        }
    }

    public override async Task LoadKept(TenantScope scope, string folder)
    {
        await using var db = Database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        raw.sqlite3_exec(handle, "PRAGMA cache_size = -65536");
        foreach (var table in Tables)
        {
            using var file = new BinaryReader(new BufferedStream(File.OpenRead(FileOf(folder, table)), 1 << 20));
            var columns = file.Read7BitEncodedInt();
            var values = string.Join(", ", Enumerable.Repeat("?", columns));
            raw.sqlite3_prepare_v2(handle, $"INSERT INTO {table} VALUES ({values})", out var insert);
            using (insert)
            {
                var buffer = new byte[1 << 16];
                while (file.BaseStream.Position < file.BaseStream.Length)
                {
                    KeptValues.Bind(file, insert, columns, buffer);
                    if (raw.sqlite3_step(insert) != raw.SQLITE_DONE)
                    {
                        throw new InvalidOperationException(raw.sqlite3_errmsg(handle).utf8_to_string());
                    }

                    raw.sqlite3_reset(insert);
                }
            }
        }

        await transaction.CommitAsync();
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var part in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*"))
        {
            File.Delete(part);
        }

        return ValueTask.CompletedTask;
    }
}
