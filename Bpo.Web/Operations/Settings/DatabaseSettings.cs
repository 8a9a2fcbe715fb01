namespace Bpo.Web.Operations.Settings;

/// <summary>Where the data is: <c>Database:Provider</c> (Sqlite or Postgres) and <c>Database:ConnectionString</c>.</summary>
public sealed class DatabaseSettings
{
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>Empty with SQLite means a file in the user's data folder.</summary>
    public string ConnectionString { get; init; } = "";
}

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}
