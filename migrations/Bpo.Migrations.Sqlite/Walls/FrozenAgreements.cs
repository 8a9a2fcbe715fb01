using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Sqlite.Walls;

/// <summary>What both sides have agreed, and what was said in a dispute, cannot be changed by any statement.</summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261123000000_FrozenAgreements")]
public sealed class FrozenAgreements : Migration
{
    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    private static readonly (string Table, string When)[] Frozen =
    [
        ("exclusions", "OLD.status <> 'Proposed'"),
        ("forecast_versions", "OLD.client_signed_at IS NOT NULL AND OLD.vendor_signed_at IS NOT NULL"),
        ("disputes", "OLD.state IN ('Settled', 'Withdrawn')"),
        ("dispute_messages", "1"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var ((table, when), change) in Frozen.SelectMany(one => Changes.Select(change => (one, change))))
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER frozen_{table}_{change} BEFORE {change} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{table}: the row is frozen'); END"
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var ((table, _), change) in Frozen.SelectMany(one => Changes.Select(change => (one, change))))
        {
            migrationBuilder.Sql($"DROP TRIGGER frozen_{table}_{change}");
        }
    }
}
