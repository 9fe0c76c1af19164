using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PeopleGroupsAndAccess : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_api_tokens_account_id",
                table: "api_tokens");

            migrationBuilder.AddColumn<int>(
                name: "file_count_limit",
                table: "datasets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "guestbook_at_request",
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

            migrationBuilder.AddColumn<DateTime>(
                name: "last_used_at",
                table: "api_tokens",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "api_tokens",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "scope",
                table: "api_tokens",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "authentication_providers",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    factory_alias = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    subtitle = table.Column<string>(type: "TEXT", nullable: true),
                    factory_data = table.Column<string>(type: "TEXT", nullable: true),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authentication_providers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "banner_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    texts = table.Column<string>(type: "TEXT", nullable: false),
                    dismissible = table.Column<bool>(type: "INTEGER", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_banner_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "collection_links",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    collection_id = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "curation_label_sets",
                columns: table => new
                {
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curation_label_sets", x => x.object_id);
                    table.ForeignKey(
                        name: "fk_curation_label_sets_objects_object_id",
                        column: x => x.object_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "curation_statuses",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: true),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_curation_statuses", x => x.id);
                    table.ForeignKey(
                        name: "fk_curation_statuses_dataset_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "dataset_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "download_passes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key_hash = table.Column<string>(type: "TEXT", nullable: false),
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "email_confirmations",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    token = table.Column<string>(type: "TEXT", nullable: false),
                    email_key = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_email_confirmations", x => x.account_id);
                    table.ForeignKey(
                        name: "fk_email_confirmations_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "explicit_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explicit_groups", x => x.id);
                    table.ForeignKey(
                        name: "fk_explicit_groups_objects_owner_id",
                        column: x => x.owner_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_access_requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    requested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    decided_by_id = table.Column<long>(type: "INTEGER", nullable: true)
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
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    entity = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    collection_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    name_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    email_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    institution_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    position_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    questions = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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

            // With its reference at once: added later, the table would be built anew, which ends the transaction half-way.
            migrationBuilder.Sql(
                "ALTER TABLE datasets ADD COLUMN guestbook_id INTEGER NULL CONSTRAINT fk_datasets_guestbooks_guestbook_id REFERENCES guestbooks (id) ON DELETE SET NULL;");

            migrationBuilder.CreateTable(
                name: "ip_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    ranges = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ip_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_domain_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    domains = table.Column<string>(type: "TEXT", nullable: false),
                    is_expression = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_domain_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "muted_notifications",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    is_mail = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_muted_notifications", x => new { x.account_id, x.kind, x.is_mail });
                    table.ForeignKey(
                        name: "fk_muted_notifications_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notifications",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: true),
                    object_name = table.Column<string>(type: "TEXT", nullable: true),
                    actor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_read = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications", x => x.id);
                    table.ForeignKey(
                        name: "fk_notifications_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_searches",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    filters = table.Column<string>(type: "TEXT", nullable: false),
                    collection_id = table.Column<long>(type: "INTEGER", nullable: false),
                    creator_id = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "shibboleth_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    attribute = table.Column<string>(type: "TEXT", nullable: false),
                    pattern = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_shibboleth_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "explicit_group_members",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    group_id = table.Column<long>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    assignee = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_explicit_group_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_explicit_group_members_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_explicit_group_members_explicit_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "explicit_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guestbook_responses",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    guestbook_id = table.Column<long>(type: "INTEGER", nullable: false),
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    file_id = table.Column<long>(type: "INTEGER", nullable: true),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    @event = table.Column<int>(name: "event", type: "INTEGER", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    institution = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<string>(type: "TEXT", nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "ix_api_tokens_account_id_name",
                table: "api_tokens",
                columns: new[] { "account_id", "name" },
                unique: true);

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
                name: "ix_curation_statuses_account_id",
                table: "curation_statuses",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_curation_statuses_version_id",
                table: "curation_statuses",
                column: "version_id");

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
                name: "ix_email_confirmations_token",
                table: "email_confirmations",
                column: "token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_explicit_group_members_account_id",
                table: "explicit_group_members",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_explicit_group_members_assignee",
                table: "explicit_group_members",
                column: "assignee");

            migrationBuilder.CreateIndex(
                name: "ix_explicit_group_members_group_id_account_id",
                table: "explicit_group_members",
                columns: new[] { "group_id", "account_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_explicit_group_members_group_id_assignee",
                table: "explicit_group_members",
                columns: new[] { "group_id", "assignee" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_explicit_groups_owner_id_alias",
                table: "explicit_groups",
                columns: new[] { "owner_id", "alias" },
                unique: true);

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
                name: "ix_ip_groups_alias",
                table: "ip_groups",
                column: "alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_domain_groups_alias",
                table: "mail_domain_groups",
                column: "alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notifications_account_id_is_read",
                table: "notifications",
                columns: new[] { "account_id", "is_read" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_actor_id",
                table: "notifications",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_collection_id",
                table: "saved_searches",
                column: "collection_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_searches_creator_id",
                table: "saved_searches",
                column: "creator_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_datasets_guestbooks_guestbook_id",
                table: "datasets");

            migrationBuilder.DropTable(
                name: "authentication_providers");

            migrationBuilder.DropTable(
                name: "banner_messages");

            migrationBuilder.DropTable(
                name: "collection_links");

            migrationBuilder.DropTable(
                name: "curation_label_sets");

            migrationBuilder.DropTable(
                name: "curation_statuses");

            migrationBuilder.DropTable(
                name: "download_passes");

            migrationBuilder.DropTable(
                name: "email_confirmations");

            migrationBuilder.DropTable(
                name: "explicit_group_members");

            migrationBuilder.DropTable(
                name: "file_access_requests");

            migrationBuilder.DropTable(
                name: "file_provenance");

            migrationBuilder.DropTable(
                name: "guestbook_responses");

            migrationBuilder.DropTable(
                name: "ip_groups");

            migrationBuilder.DropTable(
                name: "mail_domain_groups");

            migrationBuilder.DropTable(
                name: "muted_notifications");

            migrationBuilder.DropTable(
                name: "notifications");

            migrationBuilder.DropTable(
                name: "saved_searches");

            migrationBuilder.DropTable(
                name: "shibboleth_groups");

            migrationBuilder.DropTable(
                name: "explicit_groups");

            migrationBuilder.DropTable(
                name: "guestbooks");

            migrationBuilder.DropIndex(
                name: "ix_datasets_guestbook_id",
                table: "datasets");

            migrationBuilder.DropIndex(
                name: "ix_api_tokens_account_id_name",
                table: "api_tokens");

            migrationBuilder.DropColumn(
                name: "file_count_limit",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "guestbook_at_request",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "guestbook_id",
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

            migrationBuilder.DropColumn(
                name: "last_used_at",
                table: "api_tokens");

            migrationBuilder.DropColumn(
                name: "name",
                table: "api_tokens");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "api_tokens");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_account_id",
                table: "api_tokens",
                column: "account_id");
        }
    }
}
