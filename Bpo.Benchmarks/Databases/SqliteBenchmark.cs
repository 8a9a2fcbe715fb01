using Bpo.Billing.Persistence;
using Bpo.Migrations.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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

    public override async Task LoadReference(string csv)
    {
        await using var connection = await Open();
        await using var transaction = connection.BeginTransaction();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        var names = string.Join(", ", Columns.Select(column => "$" + column.Name));
        insert.CommandText = $"INSERT INTO reference VALUES ({names})";
        var parameters = Columns
            .Select(column => insert.Parameters.Add("$" + column.Name, TypeOf(column.Sqlite)))
            .ToArray();
        await insert.PrepareAsync();
        foreach (var line in File.ReadLines(csv).Skip(1))
        {
            var fields = line.Split(',');
            for (var index = 0; index < parameters.Length; index++)
            {
                parameters[index].Value = fields[index].Length == 0 ? DBNull.Value : fields[index];
            }

            insert.ExecuteNonQuery();
        }

        await transaction.CommitAsync();
    }

    public override async Task ClearReference()
    {
        var columns = string.Join(", ", Columns.Select(column => $"{column.Name} {column.Sqlite}"));
        await using var connection = await Open();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP TABLE IF EXISTS reference; CREATE TABLE reference ({columns})";
        await command.ExecuteNonQueryAsync();
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

    private async Task<SqliteConnection> Open()
    {
        var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private static SqliteType TypeOf(string column) =>
        column.StartsWith("integer", StringComparison.Ordinal) ? SqliteType.Integer : SqliteType.Text;
}
