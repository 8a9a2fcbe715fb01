using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Postgres.Walls;

/// <summary>What was written down of the other side, and its proof, cannot be changed by any statement.</summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261123000100_FrozenAttestations")]
public sealed class FrozenAttestations : Migration
{
    private static readonly string[] Frozen = ["attestations", "evidence_files"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Frozen)
        {
            migrationBuilder.Sql(
                $"CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_frozen()"
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Frozen)
        {
            migrationBuilder.Sql($"DROP TRIGGER frozen ON {table}");
        }
    }
}
