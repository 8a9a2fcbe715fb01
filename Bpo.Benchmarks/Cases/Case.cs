namespace Bpo.Benchmarks.Cases;

/// <summary>What to measure and how often.</summary>
internal sealed record Settings(int Rows, int Runs, string? PostgresServer, string Folder);

/// <summary>One benchmark a person can ask for by name.</summary>
internal sealed record Case(string Name, string About, int DefaultRows, Func<Settings, Task> Run);
