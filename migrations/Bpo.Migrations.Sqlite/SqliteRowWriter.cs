using Bpo.Billing.Persistence.Bulk;
using Microsoft.Data.Sqlite;

namespace Bpo.Migrations.Sqlite;

/// <summary>Fills the parameters of one command; values stand in the forms of <see cref="SqliteColumns"/>.</summary>
internal sealed class SqliteRowWriter : IRowWriter
{
    private readonly SqliteParameter[] parameters;
    private int next;

    public SqliteRowWriter(SqliteCommand command, int columns)
    {
        parameters = [.. Enumerable.Range(0, columns).Select(index => new SqliteParameter($"$p{index}", null))];
        command.Parameters.AddRange(parameters);
    }

    public void Begin() => next = 0;

    public void Write(Guid value) => Set(value.ToByteArray(bigEndian: true));

    public void Write(string? value) => Set(value);

    public void Write(short value) => Set((long)value);

    public void Write(int value) => Set((long)value);

    public void Write(int? value) => Set(value is { } given ? (long)given : null);

    public void Write(long value) => Set(value);

    public void Write(long? value) => Set(value);

    public void Write(bool value) => Set(value ? 1L : 0L);

    public void Write(bool? value) =>
        Set(
            value is { } given
                ? given
                    ? 1L
                    : 0L
                : null
        );

    public void Write(decimal? value) => Set(value);

    public void Write(DateOnly value) => Set(value);

    public void Write(DateTimeOffset value) => Set(value.UtcTicks);

    public void Write(DateTimeOffset? value) => Set(value?.UtcTicks);

    private void Set(object? value) => parameters[next++].Value = value ?? DBNull.Value;
}
