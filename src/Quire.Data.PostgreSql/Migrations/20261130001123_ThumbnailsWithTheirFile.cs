using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ThumbnailsWithTheirFile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_dataset_thumbnails_files_file_id",
                table: "dataset_thumbnails");

            migrationBuilder.AddForeignKey(
                name: "fk_dataset_thumbnails_files_file_id",
                table: "dataset_thumbnails",
                column: "file_id",
                principalTable: "data_files",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_dataset_thumbnails_files_file_id",
                table: "dataset_thumbnails");

            migrationBuilder.AddForeignKey(
                name: "fk_dataset_thumbnails_files_file_id",
                table: "dataset_thumbnails",
                column: "file_id",
                principalTable: "data_files",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }
    }
}
