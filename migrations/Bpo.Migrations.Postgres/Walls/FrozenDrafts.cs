using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Postgres.Walls;

/// <summary>A draft of terms that was decided stays as it was decided, with who decided and why.</summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261122235900_FrozenDrafts")]
public sealed class FrozenDrafts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON terms_drafts FOR EACH ROW
            WHEN (OLD.status NOT IN ('Open', 'Waiting')) EXECUTE FUNCTION refuse_frozen()
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TRIGGER frozen ON terms_drafts");
}
