using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bpo.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ImportDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "approved_as",
                table: "imports",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "columns",
                table: "imports",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "rolled_back_by",
                table: "imports",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "replaced_keys",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_number = table.Column<long>(type: "bigint", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    call_id = table.Column<string>(type: "text", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    content_hash = table.Column<long>(type: "bigint", nullable: false),
                    brought_by = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replaced_keys", x => new { x.tenant_id, x.import_number, x.source_id, x.call_id });
                });

            Walls.RowLevelSecurity.Raise(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "replaced_keys");

            migrationBuilder.DropColumn(
                name: "approved_as",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "columns",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "rolled_back_by",
                table: "imports");
        }
    }
}
