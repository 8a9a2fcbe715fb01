using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Postgres.Walls;

/// <summary>What both sides have agreed, and what was said in a dispute, cannot be changed by any statement.</summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261123000000_FrozenAgreements")]
public sealed class FrozenAgreements : Migration
{
    private static readonly (string Table, string When)[] Frozen =
    [
        ("exclusions", "OLD.status <> 'Proposed'"),
        ("forecast_versions", "OLD.client_signed_at IS NOT NULL AND OLD.vendor_signed_at IS NOT NULL"),
        ("disputes", "OLD.state IN ('Settled', 'Withdrawn')"),
        ("dispute_messages", "true"),
    ];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, when) in Frozen)
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION refuse_frozen()"
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, _) in Frozen)
        {
            migrationBuilder.Sql($"DROP TRIGGER frozen ON {table}");
        }
    }
}
