using Bpo.Billing.Persistence.Bulk;
using Npgsql;
using NpgsqlTypes;

namespace Bpo.Migrations.Postgres;

internal sealed class PostgresRowWriter(NpgsqlBinaryImporter import) : IRowWriter
{
    public void Write(Guid value) => import.Write(value, NpgsqlDbType.Uuid);

    public void Write(string? value)
    {
        if (value is null)
        {
            import.WriteNull();
        }
        else
        {
            import.Write(value, NpgsqlDbType.Text);
        }
    }

    public void Write(short value) => import.Write(value, NpgsqlDbType.Smallint);

    public void Write(int value) => import.Write(value, NpgsqlDbType.Integer);

    public void Write(int? value) => OrNull(value, NpgsqlDbType.Integer);

    public void Write(long value) => import.Write(value, NpgsqlDbType.Bigint);

    public void Write(long? value) => OrNull(value, NpgsqlDbType.Bigint);

    public void Write(bool value) => import.Write(value, NpgsqlDbType.Boolean);

    public void Write(bool? value) => OrNull(value, NpgsqlDbType.Boolean);

    public void Write(decimal? value) => OrNull(value, NpgsqlDbType.Numeric);

    public void Write(DateOnly value) => import.Write(value, NpgsqlDbType.Date);

    public void Write(DateTimeOffset value) => import.Write(value.UtcDateTime, NpgsqlDbType.TimestampTz);

    public void Write(DateTimeOffset? value) => OrNull(value?.UtcDateTime, NpgsqlDbType.TimestampTz);

    private void OrNull<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } given)
        {
            import.Write(given, type);
        }
        else
        {
            import.WriteNull();
        }
    }
}
