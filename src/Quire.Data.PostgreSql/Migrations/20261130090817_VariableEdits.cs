using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class VariableEdits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "edits_id",
                table: "file_metadata",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "table_edits",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    content_id = table.Column<long>(type: "bigint", nullable: false),
                    document = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_table_edits", x => x.id);
                    table.ForeignKey(
                        name: "fk_table_edits_file_contents_content_id",
                        column: x => x.content_id,
                        principalTable: "file_contents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_file_metadata_edits_id",
                table: "file_metadata",
                column: "edits_id");

            migrationBuilder.CreateIndex(
                name: "ix_table_edits_content_id",
                table: "table_edits",
                column: "content_id");

            migrationBuilder.AddForeignKey(
                name: "fk_file_metadata_table_edits_edits_id",
                table: "file_metadata",
                column: "edits_id",
                principalTable: "table_edits",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_file_metadata_table_edits_edits_id",
                table: "file_metadata");

            migrationBuilder.DropTable(
                name: "table_edits");

            migrationBuilder.DropIndex(
                name: "ix_file_metadata_edits_id",
                table: "file_metadata");

            migrationBuilder.DropColumn(
                name: "edits_id",
                table: "file_metadata");
        }
    }
}
