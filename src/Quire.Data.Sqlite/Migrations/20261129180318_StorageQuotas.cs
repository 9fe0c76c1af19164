using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StorageQuotas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "file_count_limit",
                table: "datasets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "storage_quota",
                table: "datasets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "file_count_limit",
                table: "collections",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "storage_quota",
                table: "collections",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "file_count_limit",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "storage_quota",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "file_count_limit",
                table: "collections");

            migrationBuilder.DropColumn(
                name: "storage_quota",
                table: "collections");
        }
    }
}
