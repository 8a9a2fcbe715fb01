using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Sqlite.Walls;

/// <summary>What was written down of the other side, and its proof, cannot be changed by any statement.</summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261123000100_FrozenAttestations")]
public sealed class FrozenAttestations : Migration
{
    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    private static readonly string[] Frozen = ["attestations", "evidence_files"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, change) in Frozen.SelectMany(one => Changes.Select(change => (one, change))))
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER frozen_{table}_{change} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, '{table}: the row is frozen'); END"
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, change) in Frozen.SelectMany(one => Changes.Select(change => (one, change))))
        {
            migrationBuilder.Sql($"DROP TRIGGER frozen_{table}_{change}");
        }
    }
}
