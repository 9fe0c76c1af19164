using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HistoryAndPreviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "given_at",
                table: "role_assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "given_by",
                table: "role_assignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ended_assignments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    assignee = table.Column<string>(type: "TEXT", nullable: false),
                    role_alias = table.Column<string>(type: "TEXT", nullable: false),
                    given_by = table.Column<string>(type: "TEXT", nullable: true),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ended_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_ended_assignments_objects_object_id",
                        column: x => x.object_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "preview_links",
                columns: table => new
                {
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    assignment_id = table.Column<long>(type: "INTEGER", nullable: false),
                    token = table.Column<string>(type: "TEXT", nullable: false),
                    is_anonymized = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preview_links", x => x.dataset_id);
                    table.ForeignKey(
                        name: "fk_preview_links_objects_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_preview_links_role_assignments_assignment_id",
                        column: x => x.assignment_id,
                        principalTable: "role_assignments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ended_assignments_object_id",
                table: "ended_assignments",
                column: "object_id");

            migrationBuilder.CreateIndex(
                name: "ix_preview_links_assignment_id",
                table: "preview_links",
                column: "assignment_id");

            migrationBuilder.CreateIndex(
                name: "ix_preview_links_token",
                table: "preview_links",
                column: "token",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ended_assignments");

            migrationBuilder.DropTable(
                name: "preview_links");

            migrationBuilder.DropColumn(
                name: "given_at",
                table: "role_assignments");

            migrationBuilder.DropColumn(
                name: "given_by",
                table: "role_assignments");
        }
    }
}
