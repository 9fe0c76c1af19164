using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LocallyFair : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "limited_collections",
                columns: table => new
                {
                    collection_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limited_collections", x => x.collection_id);
                    table.ForeignKey(
                        name: "fk_limited_collections_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "limited_readers",
                columns: table => new
                {
                    collection_id = table.Column<long>(type: "bigint", nullable: false),
                    assignee = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limited_readers", x => new { x.collection_id, x.assignee });
                    table.ForeignKey(
                        name: "fk_limited_readers_limited_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "limited_collections",
                        principalColumn: "collection_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_limited_readers_assignee",
                table: "limited_readers",
                column: "assignee");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "limited_readers");

            migrationBuilder.DropTable(
                name: "limited_collections");
        }
    }
}
