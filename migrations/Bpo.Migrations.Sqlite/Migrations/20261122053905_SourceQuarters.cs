using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bpo.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SourceQuarters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "held_days",
                table: "imports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "source_quarters",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    start = table.Column<long>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    contacts = table.Column<long>(type: "INTEGER", nullable: false),
                    ahead = table.Column<long>(type: "INTEGER", nullable: false),
                    most_ahead_seconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_quarters", x => new { x.tenant_id, x.source_id, x.start, x.contract_id, x.service });
                });

            Fills.CountedSourceQuarters.Fill(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "source_quarters");

            migrationBuilder.DropColumn(
                name: "held_days",
                table: "imports");
        }
    }
}
