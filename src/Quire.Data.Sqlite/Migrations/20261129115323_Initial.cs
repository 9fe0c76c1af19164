using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    identifier = table.Column<string>(type: "TEXT", nullable: false),
                    identifier_key = table.Column<string>(type: "TEXT", nullable: false),
                    first_name = table.Column<string>(type: "TEXT", nullable: false),
                    last_name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: false),
                    email_key = table.Column<string>(type: "TEXT", nullable: false),
                    affiliation = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<string>(type: "TEXT", nullable: true),
                    is_superuser = table.Column<bool>(type: "INTEGER", nullable: false),
                    provider_id = table.Column<string>(type: "TEXT", nullable: false),
                    persistent_user_id = table.Column<string>(type: "TEXT", nullable: false),
                    email_confirmed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_login_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_api_use_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deactivated_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    caller = table.Column<string>(type: "TEXT", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dv_objects",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true),
                    ancestor_path = table.Column<string>(type: "TEXT", nullable: false),
                    creator_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    protocol = table.Column<string>(type: "TEXT", nullable: true),
                    authority = table.Column<string>(type: "TEXT", nullable: true),
                    identifier = table.Column<string>(type: "TEXT", nullable: true),
                    persistent_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dv_objects", x => x.id);
                    table.ForeignKey(
                        name: "fk_dv_objects_dv_objects_owner_id",
                        column: x => x.owner_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "installation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    set_up_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_installation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: true),
                    recurring = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    run_after = table.Column<DateTime>(type: "TEXT", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    worker = table.Column<string>(type: "TEXT", nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_jobs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "licenses",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    short_description = table.Column<string>(type: "TEXT", nullable: true),
                    uri = table.Column<string>(type: "TEXT", nullable: false),
                    icon_uri = table.Column<string>(type: "TEXT", nullable: true),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_default = table.Column<bool>(type: "INTEGER", nullable: false),
                    sort_order = table.Column<long>(type: "INTEGER", nullable: false),
                    rights_identifier = table.Column<string>(type: "TEXT", nullable: true),
                    rights_identifier_scheme = table.Column<string>(type: "TEXT", nullable: true),
                    scheme_uri = table.Column<string>(type: "TEXT", nullable: true),
                    language_code = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_licenses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "metadata_blocks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    uri = table.Column<string>(type: "TEXT", nullable: true),
                    owner_alias = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_metadata_blocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_settings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_failures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name_hash = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_failures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stores",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    store_id = table.Column<string>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", nullable: false),
                    mark_before = table.Column<string>(type: "TEXT", nullable: true),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stores", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_tokens_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "builtin_credentials",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_builtin_credentials", x => x.id);
                    table.ForeignKey(
                        name: "fk_builtin_credentials_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "collections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    alias_key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    affiliation = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    collection_type = table.Column<string>(type: "TEXT", nullable: false),
                    contacts = table.Column<string>(type: "TEXT", nullable: false),
                    permission_root = table.Column<bool>(type: "INTEGER", nullable: false),
                    metadata_block_root = table.Column<bool>(type: "INTEGER", nullable: false),
                    block_names = table.Column<string>(type: "TEXT", nullable: false),
                    facet_root = table.Column<bool>(type: "INTEGER", nullable: false),
                    facets = table.Column<string>(type: "TEXT", nullable: false),
                    input_levels = table.Column<string>(type: "TEXT", nullable: false),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    default_contributor_role_id = table.Column<long>(type: "INTEGER", nullable: true),
                    store_name = table.Column<string>(type: "TEXT", nullable: true),
                    require_files_to_publish = table.Column<bool>(type: "INTEGER", nullable: false),
                    file_pids_enabled = table.Column<bool>(type: "INTEGER", nullable: true),
                    revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collections", x => x.id);
                    table.ForeignKey(
                        name: "fk_collections_objects_id",
                        column: x => x.id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "data_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    store_name = table.Column<string>(type: "TEXT", nullable: false),
                    storage_key = table.Column<string>(type: "TEXT", nullable: false),
                    checksum_type = table.Column<string>(type: "TEXT", nullable: false),
                    checksum = table.Column<string>(type: "TEXT", nullable: false),
                    digests = table.Column<string>(type: "TEXT", nullable: false),
                    upload_name = table.Column<string>(type: "TEXT", nullable: true),
                    root_file_id = table.Column<long>(type: "INTEGER", nullable: true),
                    previous_file_id = table.Column<long>(type: "INTEGER", nullable: true),
                    restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    content_check = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_data_files_objects_id",
                        column: x => x.id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "datasets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    store_name = table.Column<string>(type: "TEXT", nullable: false),
                    dataset_type = table.Column<string>(type: "TEXT", nullable: false),
                    metadata_language = table.Column<string>(type: "TEXT", nullable: true),
                    citation_date_field = table.Column<string>(type: "TEXT", nullable: true),
                    identifier_registered = table.Column<bool>(type: "INTEGER", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_datasets", x => x.id);
                    table.ForeignKey(
                        name: "fk_datasets_objects_id",
                        column: x => x.id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    permissions = table.Column<int>(type: "INTEGER", nullable: false),
                    owner_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                    table.ForeignKey(
                        name: "fk_roles_objects_owner_id",
                        column: x => x.owner_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "field_types",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    block_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    watermark = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    display_order = table.Column<int>(type: "INTEGER", nullable: false),
                    display_format = table.Column<string>(type: "TEXT", nullable: false),
                    advanced_search = table.Column<bool>(type: "INTEGER", nullable: false),
                    controlled = table.Column<bool>(type: "INTEGER", nullable: false),
                    multiple = table.Column<bool>(type: "INTEGER", nullable: false),
                    facetable = table.Column<bool>(type: "INTEGER", nullable: false),
                    display_on_create = table.Column<bool>(type: "INTEGER", nullable: false),
                    required = table.Column<bool>(type: "INTEGER", nullable: false),
                    parent = table.Column<string>(type: "TEXT", nullable: true),
                    term_uri = table.Column<string>(type: "TEXT", nullable: true),
                    vocabulary = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_field_types", x => x.id);
                    table.ForeignKey(
                        name: "fk_field_types_metadata_blocks_block_id",
                        column: x => x.block_id,
                        principalTable: "metadata_blocks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "collection_subjects",
                columns: table => new
                {
                    collection_id = table.Column<long>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collection_subjects", x => new { x.collection_id, x.subject });
                    table.ForeignKey(
                        name: "fk_collection_subjects_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "damaged_files",
                columns: table => new
                {
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    found = table.Column<string>(type: "TEXT", nullable: false),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_damaged_files", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_damaged_files_files_file_id",
                        column: x => x.file_id,
                        principalTable: "data_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_sums",
                columns: table => new
                {
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sums = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_sums", x => x.file_id);
                    table.ForeignKey(
                        name: "fk_file_sums_data_files_file_id",
                        column: x => x.file_id,
                        principalTable: "data_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dataset_locks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    failed_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dataset_locks", x => x.id);
                    table.ForeignKey(
                        name: "fk_dataset_locks_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dataset_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    major = table.Column<int>(type: "INTEGER", nullable: true),
                    minor = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    released_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version_note = table.Column<string>(type: "TEXT", nullable: true),
                    deaccession_note = table.Column<string>(type: "TEXT", nullable: true),
                    deaccession_link = table.Column<string>(type: "TEXT", nullable: true),
                    creator_id = table.Column<long>(type: "INTEGER", nullable: true),
                    file_count = table.Column<int>(type: "INTEGER", nullable: false),
                    file_bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dataset_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_dataset_versions_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_metadata",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    file_id = table.Column<long>(type: "INTEGER", nullable: false),
                    first_sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    directory_label = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    categories = table.Column<string>(type: "TEXT", nullable: false),
                    tabular_tags = table.Column<string>(type: "TEXT", nullable: false),
                    restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    provenance_text = table.Column<string>(type: "TEXT", nullable: true),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_metadata", x => x.id);
                    table.ForeignKey(
                        name: "fk_file_metadata_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_file_metadata_files_file_id",
                        column: x => x.file_id,
                        principalTable: "data_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issued_uploads",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    store_name = table.Column<string>(type: "TEXT", nullable: false),
                    storage_key = table.Column<string>(type: "TEXT", nullable: false),
                    upload_id = table.Column<string>(type: "TEXT", nullable: true),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_uploads", x => x.id);
                    table.ForeignKey(
                        name: "fk_issued_uploads_datasets_dataset_id",
                        column: x => x.dataset_id,
                        principalTable: "datasets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "role_assignments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    assignee = table.Column<string>(type: "TEXT", nullable: false),
                    role_id = table.Column<long>(type: "INTEGER", nullable: false),
                    object_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_assignments_objects_object_id",
                        column: x => x.object_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_role_assignments_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "exports",
                columns: table => new
                {
                    version_id = table.Column<long>(type: "INTEGER", nullable: false),
                    format = table.Column<string>(type: "TEXT", nullable: false),
                    source_key = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exports", x => new { x.version_id, x.format });
                    table.ForeignKey(
                        name: "fk_exports_dataset_versions_version_id",
                        column: x => x.version_id,
                        principalTable: "dataset_versions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_metadata_ends",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    dataset_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_metadata_ends", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_file_metadata_ends_file_metadata_entry_id",
                        column: x => x.entry_id,
                        principalTable: "file_metadata",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_email_key",
                table: "accounts",
                column: "email_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_identifier_key",
                table: "accounts",
                column: "identifier_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_accounts_provider_id_persistent_user_id",
                table: "accounts",
                columns: new[] { "provider_id", "persistent_user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_account_id",
                table: "api_tokens",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_hash",
                table: "api_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_at",
                table: "audit_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_object_id",
                table: "audit_log",
                column: "object_id");

            migrationBuilder.CreateIndex(
                name: "ix_builtin_credentials_account_id",
                table: "builtin_credentials",
                column: "account_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_collections_alias_key",
                table: "collections",
                column: "alias_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_files_checksum",
                table: "data_files",
                column: "checksum");

            migrationBuilder.CreateIndex(
                name: "ix_data_files_content_check",
                table: "data_files",
                column: "content_check",
                filter: "content_check <> 0");

            migrationBuilder.CreateIndex(
                name: "ix_data_files_previous_file_id",
                table: "data_files",
                column: "previous_file_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_files_store_name_storage_key",
                table: "data_files",
                columns: new[] { "store_name", "storage_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dataset_locks_dataset_id_kind",
                table: "dataset_locks",
                columns: new[] { "dataset_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dataset_versions_dataset_id_major_minor",
                table: "dataset_versions",
                columns: new[] { "dataset_id", "major", "minor" });

            migrationBuilder.CreateIndex(
                name: "ix_dataset_versions_dataset_id_sequence",
                table: "dataset_versions",
                columns: new[] { "dataset_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dv_objects_ancestor_path",
                table: "dv_objects",
                column: "ancestor_path");

            migrationBuilder.CreateIndex(
                name: "ix_dv_objects_owner_id_kind",
                table: "dv_objects",
                columns: new[] { "owner_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_dv_objects_persistent_key",
                table: "dv_objects",
                column: "persistent_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_field_types_block_id",
                table: "field_types",
                column: "block_id");

            migrationBuilder.CreateIndex(
                name: "ix_field_types_name",
                table: "field_types",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_file_metadata_dataset_id_first_sequence",
                table: "file_metadata",
                columns: new[] { "dataset_id", "first_sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_file_metadata_dataset_id_label_id",
                table: "file_metadata",
                columns: new[] { "dataset_id", "label", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_file_metadata_file_id",
                table: "file_metadata",
                column: "file_id");

            migrationBuilder.CreateIndex(
                name: "ix_file_metadata_ends_dataset_id_sequence",
                table: "file_metadata_ends",
                columns: new[] { "dataset_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_issued_uploads_dataset_id",
                table: "issued_uploads",
                column: "dataset_id");

            migrationBuilder.CreateIndex(
                name: "ix_issued_uploads_expires_at",
                table: "issued_uploads",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_issued_uploads_store_name_storage_key",
                table: "issued_uploads",
                columns: new[] { "store_name", "storage_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_jobs_object_id",
                table: "jobs",
                column: "object_id");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_recurring",
                table: "jobs",
                column: "recurring",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_jobs_state_run_after",
                table: "jobs",
                columns: new[] { "state", "run_after" });

            migrationBuilder.CreateIndex(
                name: "ix_licenses_name",
                table: "licenses",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_licenses_uri",
                table: "licenses",
                column: "uri",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_metadata_blocks_name",
                table: "metadata_blocks",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_assignee",
                table: "role_assignments",
                column: "assignee");

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_object_id_assignee_role_id",
                table: "role_assignments",
                columns: new[] { "object_id", "assignee", "role_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_role_id",
                table: "role_assignments",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_roles_alias",
                table: "roles",
                column: "alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_roles_owner_id",
                table: "roles",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failures_address_at",
                table: "sign_in_failures",
                columns: new[] { "address", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failures_at",
                table: "sign_in_failures",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_failures_name_hash_at",
                table: "sign_in_failures",
                columns: new[] { "name_hash", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_stores_store_id",
                table: "stores",
                column: "store_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_tokens");

            migrationBuilder.DropTable(
                name: "audit_log");

            migrationBuilder.DropTable(
                name: "builtin_credentials");

            migrationBuilder.DropTable(
                name: "collection_subjects");

            migrationBuilder.DropTable(
                name: "damaged_files");

            migrationBuilder.DropTable(
                name: "dataset_locks");

            migrationBuilder.DropTable(
                name: "exports");

            migrationBuilder.DropTable(
                name: "field_types");

            migrationBuilder.DropTable(
                name: "file_metadata_ends");

            migrationBuilder.DropTable(
                name: "file_sums");

            migrationBuilder.DropTable(
                name: "installation");

            migrationBuilder.DropTable(
                name: "issued_uploads");

            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropTable(
                name: "licenses");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "role_assignments");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "sign_in_failures");

            migrationBuilder.DropTable(
                name: "stores");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "collections");

            migrationBuilder.DropTable(
                name: "dataset_versions");

            migrationBuilder.DropTable(
                name: "metadata_blocks");

            migrationBuilder.DropTable(
                name: "file_metadata");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropTable(
                name: "datasets");

            migrationBuilder.DropTable(
                name: "data_files");

            migrationBuilder.DropTable(
                name: "dv_objects");
        }
    }
}
