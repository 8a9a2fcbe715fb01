using Bpo.Benchmarks.Cases;
using Bpo.Benchmarks.Databases;

namespace Bpo.Benchmarks;

/// <summary>The benchmarks a person can ask for.</summary>
internal static class Catalogue
{
    private const string Sqlite = "sqlite";
    private const string Postgres = "postgres";
    private const int Month = 1_000_000;

    public static readonly IReadOnlyList<Case> All =
    [
        new("rating", "a month in memory: rated, rolled up, judged", Month, RatingCase.Run),
        new("bill", "the readings that explain a bill of one charge", Month / 10, BillCase.Run),
        new("reading", "a canonical CSV into contacts, nothing stored", Month, ReadingCase.Run),
        new("pdf", "invoices of 40 explained lines as PDF", 200, PdfCase.Run),
        new(
            "import-sqlite",
            "a canonical CSV into SQLite, again, and in another order",
            Month,
            settings => ImportCase.Run(settings, () => Create(Sqlite, settings))
        ),
        new(
            "import-postgres",
            "the same into PostgreSQL",
            Month,
            settings => ImportCase.Run(settings, () => Create(Postgres, settings))
        ),
        new(
            "memory-sqlite",
            "memory of imports of a hundredth, a tenth and all of the rows into SQLite",
            Month * 10,
            settings => MemoryCase.Run(settings, Sqlite)
        ),
        new("memory-postgres", "the same into PostgreSQL", Month * 10, settings => MemoryCase.Run(settings, Postgres)),
        new(
            "dashboard-sqlite",
            "what a board asks before and during an import into SQLite",
            Month,
            settings => DashboardCase.Run(settings, () => Create(Sqlite, settings))
        ),
        new(
            "dashboard-postgres",
            "the same on PostgreSQL",
            Month,
            settings => DashboardCase.Run(settings, () => Create(Postgres, settings))
        ),
        new(
            "month-sqlite",
            "a month from file to invoice on SQLite",
            Month,
            settings => MonthCase.Run(settings, () => Create(Sqlite, settings))
        ),
        new(
            "month-postgres",
            "a month from file to invoice on PostgreSQL",
            Month,
            settings => MonthCase.Run(settings, () => Create(Postgres, settings))
        ),
        new(
            "board-sqlite",
            "the board of a running month on SQLite",
            Month,
            settings => BoardCase.Run(settings, () => SqliteBenchmark.Create(settings.Folder))
        ),
        new(
            "board-postgres",
            "the board of a running month on PostgreSQL",
            Month,
            settings => BoardCase.Run(settings, () => PostgresBenchmark.Create(Server(settings)))
        ),
    ];

    public static Case? Find(string name) => All.FirstOrDefault(known => known.Name == name);

    public static Task<BenchmarkDatabase> Create(string provider, Settings settings) =>
        provider == Sqlite ? SqliteBenchmark.Create(settings.Folder) : PostgresBenchmark.Create(Server(settings));

    private static string Server(Settings settings) =>
        settings.PostgresServer
        ?? throw new InvalidOperationException(
            "PostgreSQL is measured on the server of BPO_TEST_POSTGRES: export BPO_TEST_POSTGRES=\"$(build/postgres.sh start)\"."
        );
}
