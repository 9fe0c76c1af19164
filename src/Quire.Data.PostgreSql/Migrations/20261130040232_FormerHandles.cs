using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class FormerHandles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "former_is_public",
                table: "datasets",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "former_is_public",
                table: "datasets");
        }
    }
}
