using Bpo.Billing.Persistence.Bulk;
using Npgsql;
using NpgsqlTypes;

namespace Bpo.Migrations.Postgres;

/// <summary>Values that all rows share, as the parameters of the statement that inserts them.</summary>
internal sealed class PostgresParameters(NpgsqlParameterCollection parameters) : IRowWriter
{
    public void Write(Guid value) => Add(value, NpgsqlDbType.Uuid);

    public void Write(string? value) => Add(value, NpgsqlDbType.Text);

    public void Write(short value) => Add(value, NpgsqlDbType.Smallint);

    public void Write(int value) => Add(value, NpgsqlDbType.Integer);

    public void Write(int? value) => Add(value, NpgsqlDbType.Integer);

    public void Write(long value) => Add(value, NpgsqlDbType.Bigint);

    public void Write(long? value) => Add(value, NpgsqlDbType.Bigint);

    public void Write(bool value) => Add(value, NpgsqlDbType.Boolean);

    public void Write(bool? value) => Add(value, NpgsqlDbType.Boolean);

    public void Write(decimal? value) => Add(value, NpgsqlDbType.Numeric);

    public void Write(DateOnly value) => Add(value, NpgsqlDbType.Date);

    public void Write(DateTimeOffset value) => Add(value.UtcDateTime, NpgsqlDbType.TimestampTz);

    public void Write(DateTimeOffset? value) => Add(value?.UtcDateTime, NpgsqlDbType.TimestampTz);

    private void Add(object? value, NpgsqlDbType type) =>
        parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
}
