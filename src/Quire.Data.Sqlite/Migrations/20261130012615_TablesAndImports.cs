using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TablesAndImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_damaged_files",
                table: "damaged_files");

            migrationBuilder.AddColumn<long>(
                name: "content_id",
                table: "file_metadata",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "draft_changes",
                table: "datasets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "former_identifier",
                table: "datasets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "former_key",
                table: "datasets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unf",
                table: "dataset_versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "allows_edits",
                table: "dataset_locks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "beside",
                table: "damaged_files",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "token_private_key",
                table: "builtin_credentials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "token_public_key",
                table: "builtin_credentials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "compared_at",
                table: "auxiliary_files",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "sealed",
                table: "api_tokens",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_damaged_files",
                table: "damaged_files",
                columns: new[] { "file_id", "beside" });

            migrationBuilder.CreateTable(
                name: "file_contents",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    form = table.Column<int>(type: "INTEGER", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    store_name = table.Column<string>(type: "TEXT", nullable: false),
                    storage_key = table.Column<string>(type: "TEXT", nullable: false),
                    checksum_type = table.Column<string>(type: "TEXT", nullable: false),
                    checksum = table.Column<string>(type: "TEXT", nullable: false),
                    original_name = table.Column<string>(type: "TEXT", nullable: false),
                    unf = table.Column<string>(type: "TEXT", nullable: true),
                    row_count = table.Column<long>(type: "INTEGER", nullable: false),
                    variable_count = table.Column<int>(type: "INTEGER", nullable: false),
                    has_header = table.Column<bool>(type: "INTEGER", nullable: false),
                    escapes_backslashes = table.Column<bool>(type: "INTEGER", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_contents", x => x.id);
                    table.ForeignKey(
                        name: "fk_file_contents_files_file_id",
                        column: x => x.file_id,
                        principalTable: "data_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_ingests",
                columns: table => new
                {
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: true),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    opens_draft = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_told = table.Column<bool>(type: "INTEGER", nullable: false),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_ingests", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_file_ingests_files_file_id",
                        column: x => x.file_id,
                        principalTable: "data_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "identifier_generators",
                columns: table => new
                {
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identifier_generators", x => x.object_id);
                    table.ForeignKey(
                        name: "fk_identifier_generators_objects_object_id",
                        column: x => x.object_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    folder = table.Column<string>(type: "TEXT", nullable: false),
                    makes_collections = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    last_path = table.Column<string>(type: "TEXT", nullable: true),
                    imported = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    messages = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "storage_sites",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    hostname = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    is_primary = table.Column<bool>(type: "INTEGER", nullable: false),
                    transfer_protocols = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_storage_sites", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_tables",
                columns: table => new
                {
                    content_id = table.Column<long>(type: "INTEGER", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: false),
                    document = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sums = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_tables", x => x.content_id);
                    table.ForeignKey(
                        name: "fk_file_tables_file_contents_content_id",
                        column: x => x.content_id,
                        principalTable: "file_contents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_file_metadata_content_id",
                table: "file_metadata",
                column: "content_id");

            migrationBuilder.CreateIndex(
                name: "ix_datasets_former_key",
                table: "datasets",
                column: "former_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_auxiliary_files_compared_at",
                table: "auxiliary_files",
                column: "compared_at");

            migrationBuilder.CreateIndex(
                name: "ix_file_contents_file_id",
                table: "file_contents",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_file_contents_store_name_storage_key",
                table: "file_contents",
                columns: new[] { "store_name", "storage_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_file_ingests_dataset_id",
                table: "file_ingests",
                column: "dataset_id");

            migrationBuilder.AddForeignKey(
                name: "fk_file_metadata_file_contents_content_id",
                table: "file_metadata",
                column: "content_id",
                principalTable: "file_contents",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_file_metadata_file_contents_content_id",
                table: "file_metadata");

            migrationBuilder.DropTable(
                name: "file_ingests");

            migrationBuilder.DropTable(
                name: "file_tables");

            migrationBuilder.DropTable(
                name: "identifier_generators");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "storage_sites");

            migrationBuilder.DropTable(
                name: "file_contents");

            migrationBuilder.DropIndex(
                name: "ix_file_metadata_content_id",
                table: "file_metadata");

            migrationBuilder.DropIndex(
                name: "ix_datasets_former_key",
                table: "datasets");

            migrationBuilder.DropPrimaryKey(
                name: "pk_damaged_files",
                table: "damaged_files");

            migrationBuilder.DropIndex(
                name: "ix_auxiliary_files_compared_at",
                table: "auxiliary_files");

            migrationBuilder.DropColumn(
                name: "content_id",
                table: "file_metadata");

            migrationBuilder.DropColumn(
                name: "draft_changes",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "former_identifier",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "former_key",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "unf",
                table: "dataset_versions");

            migrationBuilder.DropColumn(
                name: "allows_edits",
                table: "dataset_locks");

            migrationBuilder.DropColumn(
                name: "beside",
                table: "damaged_files");

            migrationBuilder.DropColumn(
                name: "token_private_key",
                table: "builtin_credentials");

            migrationBuilder.DropColumn(
                name: "token_public_key",
                table: "builtin_credentials");

            migrationBuilder.DropColumn(
                name: "compared_at",
                table: "auxiliary_files");

            migrationBuilder.DropColumn(
                name: "sealed",
                table: "api_tokens");

            migrationBuilder.AddPrimaryKey(
                name: "pk_damaged_files",
                table: "damaged_files",
                column: "file_id");
        }
    }
}
