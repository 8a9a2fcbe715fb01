using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bpo.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SourcePulls : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "source_pulls",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    credential = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    credential_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: true),
                    every_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    daily_at = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    last_at = table.Column<long>(type: "INTEGER", nullable: true),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    problem_code = table.Column<string>(type: "TEXT", nullable: true),
                    problem_detail = table.Column<string>(type: "TEXT", nullable: true),
                    last_import = table.Column<byte[]>(type: "BLOB", nullable: true),
                    validated_url = table.Column<string>(type: "TEXT", nullable: true),
                    e_tag = table.Column<string>(type: "TEXT", nullable: true),
                    last_modified = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_pulls", x => new { x.tenant_id, x.source_id });
                    table.ForeignKey(
                        name: "FK_source_pulls_sources_tenant_id_source_id",
                        columns: x => new { x.tenant_id, x.source_id },
                        principalTable: "sources",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "source_pulls");
        }
    }
}
