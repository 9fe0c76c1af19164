using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CollectionLogos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "logo",
                table: "collections",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "collection_logos",
                columns: table => new
                {
                    collection_id = table.Column<long>(type: "INTEGER", nullable: false),
                    png = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collection_logos", x => x.collection_id);
                    table.ForeignKey(
                        name: "fk_collection_logos_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "collection_logos");

            migrationBuilder.DropColumn(
                name: "logo",
                table: "collections");
        }
    }
}
