using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bpo.Benchmarks.Databases;

/// <summary>A migrated, empty database of its own, dropped with it, beside a way to merely load rows into the same server.</summary>
internal abstract class BenchmarkDatabase(DbContextOptions<BpoDbContext> options) : IAsyncDisposable
{
    /// <summary>Columns of the canonical file with the type each has in both databases.</summary>
    protected static readonly IReadOnlyList<(string Name, string Postgres, string Sqlite)> Columns =
    [
        ("id", "text primary key", "text primary key"),
        ("revision", "bigint", "integer"),
        ("channel", "text", "text"),
        ("direction", "text", "text"),
        ("queue", "text", "text"),
        ("agent", "text", "text"),
        ("customer", "text", "text"),
        ("language", "text", "text"),
        ("reason", "text", "text"),
        ("enqueued_at", "timestamptz", "text"),
        ("answered_at", "timestamptz", "text"),
        ("ended_at", "timestamptz", "text"),
        ("first_reply_at", "timestamptz", "text"),
        ("resolved_at", "timestamptz", "text"),
        ("wait_seconds", "integer", "integer"),
        ("ring_seconds", "integer", "integer"),
        ("talk_seconds", "integer", "integer"),
        ("hold_seconds", "integer", "integer"),
        ("wrap_seconds", "integer", "integer"),
        ("outcome", "text", "text"),
        ("transferred", "boolean", "text"),
        ("resolved", "boolean", "text"),
        ("reopened", "boolean", "text"),
        ("csat", "smallint", "integer"),
        ("nps", "smallint", "integer"),
        ("disposition", "text", "text"),
    ];

    public TenantDatabase Database { get; } = new(options);

    public abstract string Name { get; }

    /// <summary>What the reference is called in the report.</summary>
    public abstract string ReferenceName { get; }

    /// <summary>Loads the file into one table with a primary key and nothing else: what the database costs by itself.</summary>
    public abstract Task LoadReference(string csv);

    /// <summary>Empties the table of the reference.</summary>
    public abstract Task ClearReference();

    public abstract ValueTask DisposeAsync();
}
