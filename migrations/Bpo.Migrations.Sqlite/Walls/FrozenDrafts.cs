using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Sqlite.Walls;

/// <summary>A draft of terms that was decided stays as it was decided, with who decided and why.</summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261122235900_FrozenDrafts")]
public sealed class FrozenDrafts : Migration
{
    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var change in Changes)
        {
            migrationBuilder.Sql(
                $"""
                CREATE TRIGGER frozen_terms_drafts_{change.ToLowerInvariant()} BEFORE {change} ON terms_drafts
                WHEN OLD.status NOT IN ('Open', 'Waiting')
                BEGIN SELECT RAISE(ABORT, 'terms_drafts: the row is frozen'); END
                """
            );
        }
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var change in Changes)
        {
            migrationBuilder.Sql($"DROP TRIGGER frozen_terms_drafts_{change.ToLowerInvariant()}");
        }
    }
}
