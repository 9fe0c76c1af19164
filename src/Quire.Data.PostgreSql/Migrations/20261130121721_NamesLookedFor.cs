using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class NamesLookedFor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "details_key",
                table: "accounts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "names_key",
                table: "accounts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql(
                """
                UPDATE accounts SET
                    names_key = chr(10) || quire_fold(identifier_key) || chr(10) || quire_fold(first_name) || chr(10) || quire_fold(last_name),
                    details_key = chr(10) || quire_fold(email_key) || chr(10) || quire_fold(replace(coalesce(affiliation, ''), ' ', chr(10)));
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "details_key",
                table: "accounts");

            migrationBuilder.DropColumn(
                name: "names_key",
                table: "accounts");
        }
    }
}
