using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Sqlite.Walls;

/// <summary>
/// What was issued or is kept for ever cannot be changed by any statement, whatever program it comes from. The write guard
/// says the same earlier and more kindly.
/// </summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261121000002_FrozenRows")]
public sealed class FrozenRows : Migration
{
    private static readonly string[] AppendOnly = ["audit_entries", "documents", "run_outcomes", "terms_versions"];
    private static readonly string[] Changes = ["UPDATE", "DELETE"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (table, change) in AppendOnly.SelectMany(table => Changes.Select(change => (table, change))))
        {
            Refuse(migrationBuilder, table, change, "1");
        }

        foreach (var change in Changes)
        {
            Refuse(migrationBuilder, "invoices", change, "OLD.status <> 'Draft'");
            Refuse(migrationBuilder, "contract_months", change, "OLD.is_frozen");
        }

        foreach (var change in new[] { "INSERT", "UPDATE", "DELETE" })
        {
            var row = change == "DELETE" ? "OLD" : "NEW";
            foreach (var table in new[] { "invoice_lines", "invoice_taxes" })
            {
                Refuse(
                    migrationBuilder,
                    table,
                    change,
                    $"EXISTS (SELECT 1 FROM invoices i WHERE i.tenant_id = {row}.tenant_id AND i.id = {row}.invoice_id AND i.status <> 'Draft')"
                );
            }

            Refuse(
                migrationBuilder,
                "sla_results",
                change,
                $"EXISTS (SELECT 1 FROM contract_months m WHERE m.tenant_id = {row}.tenant_id AND m.contract_id = {row}.contract_id AND m.month = {row}.month AND m.is_frozen)"
            );
        }
    }

    private static void Refuse(MigrationBuilder builder, string table, string change, string when) =>
        builder.Sql(
            $"""
            CREATE TRIGGER frozen_{table}_{change.ToLowerInvariant()} BEFORE {change} ON {table} WHEN {when}
            BEGIN SELECT RAISE(ABORT, '{table}: the row is frozen'); END
            """
        );

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (
            var table in AppendOnly.Concat([
                "invoices",
                "contract_months",
                "invoice_lines",
                "invoice_taxes",
                "sla_results",
            ])
        )
        {
            foreach (var change in new[] { "insert", "update", "delete" })
            {
                migrationBuilder.Sql($"DROP TRIGGER IF EXISTS frozen_{table}_{change}");
            }
        }
    }
}
