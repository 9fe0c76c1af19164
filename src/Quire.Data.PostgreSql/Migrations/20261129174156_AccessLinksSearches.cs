using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AccessLinksSearches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "guestbook_at_request",
                table: "datasets",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "guestbook_id",
                table: "datasets",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "collection_links",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    object_id = table.Column<long>(type: "bigint", nullable: false),
                    collection_id = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collection_links", x => x.id);
                    table.ForeignKey(
                        name: "fk_collection_links_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_collection_links_objects_object_id",
                        column: x => x.object_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "download_passes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key_hash = table.Column<string>(type: "text", nullable: false),
                    dataset_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_download_passes", x => x.id);
                    table.ForeignKey(
                        name: "fk_download_passes_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_download_passes_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_access_requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    file_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_access_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_file_access_requests_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_file_access_requests_accounts_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_file_access_requests_files_file_id",
                        column: x => x.file_id,
                        principalTable: "data_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_provenance",
                columns: table => new
                {
                    file_id = table.Column<long>(type: "bigint", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    entity = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_provenance", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_file_provenance_data_files_file_id",
                        column: x => x.file_id,
                        principalTable: "data_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guestbooks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    collection_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    name_required = table.Column<bool>(type: "boolean", nullable: false),
                    email_required = table.Column<bool>(type: "boolean", nullable: false),
                    institution_required = table.Column<bool>(type: "boolean", nullable: false),
                    position_required = table.Column<bool>(type: "boolean", nullable: false),
                    questions = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guestbooks", x => x.id);
                    table.ForeignKey(
                        name: "fk_guestbooks_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_searches",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    query = table.Column<string>(type: "text", nullable: false),
                    filters = table.Column<string>(type: "text", nullable: false),
                    collection_id = table.Column<long>(type: "bigint", nullable: false),
                    creator_id = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_searches", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_searches_accounts_creator_id",
                        column: x => x.creator_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_saved_searches_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guestbook_responses",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    guestbook_id = table.Column<long>(type: "bigint", nullable: false),
                    dataset_id = table.Column<long>(type: "bigint", nullable: false),
                    file_id = table.Column<long>(type: "bigint", nullable: true),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    @event = table.Column<int>(name: "event", type: "integer", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    institution = table.Column<string>(type: "text", nullable: true),
                    position = table.Column<string>(type: "text", nullable: true),
                    answers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guestbook_responses", x => x.id);
                    table.ForeignKey(
                        name: "fk_guestbook_responses_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_guestbook_responses_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_guestbook_responses_files_file_id",
                        column: x => x.file_id,
                        principalTable: "data_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_guestbook_responses_guestbooks_guestbook_id",
                        column: x => x.guestbook_id,
                        principalTable: "guestbooks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_datasets_guestbook_id",
                table: "datasets",
                column: "guestbook_id");

            migrationBuilder.CreateIndex(
                name: "ix_collection_links_collection_id",
                table: "collection_links",
                column: "collection_id");

            migrationBuilder.CreateIndex(
                name: "ix_collection_links_object_id_collection_id",
                table: "collection_links",
                columns: new[] { "object_id", "collection_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_download_passes_account_id",
                table: "download_passes",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_download_passes_dataset_id",
                table: "download_passes",
                column: "dataset_id");

            migrationBuilder.CreateIndex(
                name: "ix_download_passes_key_hash",
                table: "download_passes",
                column: "key_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_download_passes_until",
                table: "download_passes",
                column: "until");

            migrationBuilder.CreateIndex(
                name: "ix_file_access_requests_account_id",
                table: "file_access_requests",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_file_access_requests_decided_by_id",
                table: "file_access_requests",
                column: "decided_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_file_access_requests_file_id_account_id",
                table: "file_access_requests",
                columns: new[] { "file_id", "account_id" },
                unique: true,
                filter: "state = 1");

            migrationBuilder.CreateIndex(
                name: "ix_file_access_requests_file_id_id",
                table: "file_access_requests",
                columns: new[] { "file_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_guestbook_responses_account_id",
                table: "guestbook_responses",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_guestbook_responses_dataset_id",
                table: "guestbook_responses",
                column: "dataset_id");

            migrationBuilder.CreateIndex(
                name: "ix_guestbook_responses_file_id",
                table: "guestbook_responses",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_guestbook_responses_guestbook_id_id",
                table: "guestbook_responses",
                columns: new[] { "guestbook_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_guestbooks_collection_id",
                table: "guestbooks",
                column: "collection_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_collection_id",
                table: "saved_searches",
                column: "collection_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_creator_id",
                table: "saved_searches",
                column: "creator_id");

            migrationBuilder.AddForeignKey(
                name: "fk_datasets_guestbooks_guestbook_id",
                table: "datasets",
                column: "guestbook_id",
                principalTable: "guestbooks",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_datasets_guestbooks_guestbook_id",
                table: "datasets");

            migrationBuilder.DropTable(
                name: "collection_links");

            migrationBuilder.DropTable(
                name: "download_passes");

            migrationBuilder.DropTable(
                name: "file_access_requests");

            migrationBuilder.DropTable(
                name: "file_provenance");

            migrationBuilder.DropTable(
                name: "guestbook_responses");

            migrationBuilder.DropTable(
                name: "saved_searches");

            migrationBuilder.DropTable(
                name: "guestbooks");

            migrationBuilder.DropIndex(
                name: "ix_datasets_guestbook_id",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "guestbook_at_request",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "guestbook_id",
                table: "datasets");
        }
    }
}
