using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bpo.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SellerAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "account",
                table: "vendors",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "account_holder",
                table: "vendors",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "bank",
                table: "vendors",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "bank_code",
                table: "vendors",
                type: "TEXT",
                maxLength: 34,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "payment_reference",
                table: "vendors",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "account",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "account_holder",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "bank",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "bank_code",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "payment_reference",
                table: "vendors");
        }
    }
}
