using Bpo.Billing.Persistence;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bpo.Migrations.Postgres.Walls;

/// <summary>
/// What was issued or is kept for ever cannot be changed by any statement, whatever program it comes from. The write guard
/// says the same earlier and more kindly.
/// </summary>
[DbContext(typeof(BpoDbContext))]
[Migration("20261121000002_FrozenRows")]
public sealed class FrozenRows : Migration
{
    private static readonly string[] AppendOnly = ["audit_entries", "documents", "run_outcomes", "terms_versions"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(
            """
            CREATE FUNCTION refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION '%: the row is frozen', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;

            CREATE FUNCTION refuse_part_of_issued() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE part record;
            BEGIN
                IF TG_OP = 'DELETE' THEN part := OLD; ELSE part := NEW; END IF;
                IF EXISTS (SELECT 1 FROM invoices i
                    WHERE i.tenant_id = part.tenant_id AND i.id = part.invoice_id AND i.status <> 'Draft') THEN
                    RAISE EXCEPTION '%: the row is frozen', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
                END IF;
                RETURN part;
            END $$;

            CREATE FUNCTION refuse_part_of_frozen_month() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE part record;
            BEGIN
                IF TG_OP = 'DELETE' THEN part := OLD; ELSE part := NEW; END IF;
                IF EXISTS (SELECT 1 FROM contract_months m WHERE m.tenant_id = part.tenant_id
                    AND m.contract_id = part.contract_id AND m.month = part.month AND m.is_frozen) THEN
                    RAISE EXCEPTION '%: the row is frozen', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
                END IF;
                RETURN part;
            END $$;
            """
        );
        foreach (var table in AppendOnly)
        {
            Refuse(migrationBuilder, table, "UPDATE OR DELETE", "true", "refuse_frozen");
        }

        Refuse(migrationBuilder, "invoices", "UPDATE OR DELETE", "OLD.status <> 'Draft'", "refuse_frozen");
        Refuse(migrationBuilder, "contract_months", "UPDATE OR DELETE", "OLD.is_frozen", "refuse_frozen");
        Refuse(migrationBuilder, "invoice_lines", "INSERT OR UPDATE OR DELETE", "true", "refuse_part_of_issued");
        Refuse(migrationBuilder, "invoice_taxes", "INSERT OR UPDATE OR DELETE", "true", "refuse_part_of_issued");
        Refuse(migrationBuilder, "sla_results", "INSERT OR UPDATE OR DELETE", "true", "refuse_part_of_frozen_month");
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP FUNCTION refuse_frozen, refuse_part_of_issued, refuse_part_of_frozen_month CASCADE");

    private static void Refuse(MigrationBuilder builder, string table, string changes, string when, string function) =>
        builder.Sql(
            $"CREATE TRIGGER frozen BEFORE {changes} ON {table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION {function}()"
        );
}
