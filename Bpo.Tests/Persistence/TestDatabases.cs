using System.Collections;

namespace Bpo.Tests.Persistence;

/// <summary>
/// One theory row per database. PostgreSQL needs a server: <c>export BPO_TEST_POSTGRES="$(build/postgres.sh start)"</c>.
/// </summary>
public sealed class TestDatabases : IEnumerable<TheoryDataRow<string>>
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";
    public const string Variable = "BPO_TEST_POSTGRES";

    /// <summary>A role that may create databases and roles; null where none is set.</summary>
    public static string? PostgresServer =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } set ? set : null;

    public IEnumerator<TheoryDataRow<string>> GetEnumerator()
    {
        yield return new(Sqlite);
        yield return new(Postgres) { Skip = PostgresServer is null ? $"{Variable} is not set" : null };
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
