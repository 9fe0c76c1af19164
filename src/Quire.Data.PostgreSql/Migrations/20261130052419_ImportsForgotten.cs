using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ImportsForgotten : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "given_up",
                table: "import_runs",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "former_identifiers",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false),
                    dataset_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_identifiers", x => x.key);
                    table.ForeignKey(
                        name: "fk_former_identifiers_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_ended_at",
                table: "import_runs",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_object_id",
                table: "import_runs",
                column: "object_id");

            migrationBuilder.CreateIndex(
                name: "ix_former_identifiers_dataset_id",
                table: "former_identifiers",
                column: "dataset_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "former_identifiers");

            migrationBuilder.DropIndex(
                name: "ix_import_runs_ended_at",
                table: "import_runs");

            migrationBuilder.DropIndex(
                name: "ix_import_runs_object_id",
                table: "import_runs");

            migrationBuilder.DropColumn(
                name: "given_up",
                table: "import_runs");
        }
    }
}
