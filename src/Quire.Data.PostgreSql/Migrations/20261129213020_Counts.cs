using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Counts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dataset_citations",
                columns: table => new
                {
                    dataset_id = table.Column<long>(type: "bigint", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dataset_citations", x => new { x.dataset_id, x.url });
                    table.ForeignKey(
                        name: "fk_dataset_citations_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_downloads",
                columns: table => new
                {
                    file_id = table.Column<long>(type: "bigint", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    dataset_id = table.Column<long>(type: "bigint", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    sessions = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_downloads", x => new { x.file_id, x.month });
                });

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    object_id = table.Column<long>(type: "bigint", nullable: false),
                    measure = table.Column<int>(type: "integer", nullable: false),
                    period = table.Column<int>(type: "integer", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measures", x => new { x.object_id, x.measure, x.period, x.category });
                });

            migrationBuilder.CreateTable(
                name: "processing_states",
                columns: table => new
                {
                    year_month = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    server = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_processing_states", x => x.year_month);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_created_at",
                table: "accounts",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_file_downloads_dataset_id",
                table: "file_downloads",
                column: "dataset_id");

            migrationBuilder.CreateIndex(
                name: "ix_measures_unique_downloads",
                table: "measures",
                columns: new[] { "measure", "object_id" },
                filter: "measure = 11");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dataset_citations");

            migrationBuilder.DropTable(
                name: "file_downloads");

            migrationBuilder.DropTable(
                name: "measures");

            migrationBuilder.DropTable(
                name: "processing_states");

            migrationBuilder.DropIndex(
                name: "ix_accounts_created_at",
                table: "accounts");
        }
    }
}
