using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bpo.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DaysOtherwise : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "marked_by",
                table: "pulled_days",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "note",
                table: "pulled_days",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "marked_by",
                table: "pulled_days");

            migrationBuilder.DropColumn(
                name: "note",
                table: "pulled_days");
        }
    }
}
