using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class TablesAndImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What texts are compared by where parts of names are looked for: as SQLite is taught to, however this database was made.
            migrationBuilder.Sql("""
                DO $do$
                DECLARE
                    rule text;
                BEGIN
                    -- Lower case of all letters, whatever the database was made with; of ASCII alone where the engine offers nothing better.
                    SELECT 'COLLATE ' || quote_ident(collname) INTO rule
                        FROM pg_collation
                        WHERE collname IN ('und-x-icu', 'pg_c_utf8', 'C.utf8')
                            AND collnamespace = 'pg_catalog'::regnamespace
                        ORDER BY array_position(ARRAY['und-x-icu', 'pg_c_utf8', 'C.utf8']::name[], collname)
                        LIMIT 1;
                    EXECUTE format($create$
                        CREATE FUNCTION quire_fold(value text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $body$
                            SELECT CASE
                                WHEN octet_length(value) = char_length(value) THEN lower(value %1$s)
                                ELSE replace(replace(replace(replace(
                                    translate(
                                        lower(regexp_replace(normalize(value, NFKD), '['
                                            || '\u00AD\u0300-\u034E\u0350-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1-\u05C2\u05C4-\u05C5'
                                            || '\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7-\u06E8'
                                            || '\u06EA-\u06ED\u0711\u0730-\u074A\u07EB-\u07F3\u07FD\u0816-\u0819\u081B-\u0823\u0825-\u0827'
                                            || '\u0829-\u082D\u0859-\u085B\u0898-\u089F\u08CA-\u08E1\u08E3-\u08FF\u0951-\u0954\u09FE'
                                            || '\u0F18-\u0F19\u0F35\u0F37\u0F39\u0F82-\u0F83\u0F86-\u0F87\u0FC6\u108D\u135D-\u135F\u17DD'
                                            || '\u18A9\u1939-\u193B\u1A17-\u1A18\u1A75-\u1A7C\u1A7F\u1AB0-\u1ABD\u1ABF-\u1ACE\u1B6B-\u1B73'
                                            || '\u1CD0-\u1CD2\u1CD4-\u1CE0\u1CE2-\u1CE8\u1CED\u1CF4\u1CF8-\u1CF9\u1DC0-\u1DFF\u200B-\u200F'
                                            || '\u2060\u20D0-\u20DC\u20E1\u20E5-\u20F0\u2CEF-\u2CF1\u2DE0-\u2DFF\u302A-\u302F\uA66F'
                                            || '\uA674-\uA67D\uA69E-\uA69F\uA6F0-\uA6F1\uA8E0-\uA8F1\uA92B-\uA92D\uAAB0\uAAB2-\uAAB4'
                                            || '\uAAB7-\uAAB8\uAABE-\uAABF\uAAC1\uFB1E\uFE0F\uFE20-\uFE2F\uFEFF'
                                            || ']', '', 'g') %1$s),
                                        'øłđðħıŧŋς', 'olddhitnσ'),
                                    'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th')
                            END
                        $body$
                        $create$, COALESCE(rule, ''));
                END
                $do$;
                """);

            migrationBuilder.DropPrimaryKey(
                name: "pk_damaged_files",
                table: "damaged_files");

            migrationBuilder.AddColumn<long>(
                name: "content_id",
                table: "file_metadata",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "draft_changes",
                table: "datasets",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "former_identifier",
                table: "datasets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "former_key",
                table: "datasets",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unf",
                table: "dataset_versions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "allows_edits",
                table: "dataset_locks",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "beside",
                table: "damaged_files",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "token_private_key",
                table: "builtin_credentials",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "token_public_key",
                table: "builtin_credentials",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "compared_at",
                table: "auxiliary_files",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "sealed",
                table: "api_tokens",
                type: "text",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_damaged_files",
                table: "damaged_files",
                columns: new[] { "file_id", "beside" });

            migrationBuilder.CreateTable(
                name: "file_contents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    file_id = table.Column<long>(type: "bigint", nullable: false),
                    form = table.Column<int>(type: "integer", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    store_name = table.Column<string>(type: "text", nullable: false),
                    storage_key = table.Column<string>(type: "text", nullable: false),
                    checksum_type = table.Column<string>(type: "text", nullable: false),
                    checksum = table.Column<string>(type: "text", nullable: false),
                    original_name = table.Column<string>(type: "text", nullable: false),
                    unf = table.Column<string>(type: "text", nullable: true),
                    row_count = table.Column<long>(type: "bigint", nullable: false),
                    variable_count = table.Column<int>(type: "integer", nullable: false),
                    has_header = table.Column<bool>(type: "boolean", nullable: false),
                    escapes_backslashes = table.Column<bool>(type: "boolean", nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    file_id = table.Column<long>(type: "bigint", nullable: false),
                    dataset_id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    report = table.Column<string>(type: "text", nullable: true),
                    account_id = table.Column<long>(type: "bigint", nullable: true),
                    opens_draft = table.Column<bool>(type: "boolean", nullable: false),
                    is_told = table.Column<bool>(type: "boolean", nullable: false),
                    requested_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    object_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
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
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    object_id = table.Column<long>(type: "bigint", nullable: false),
                    account_id = table.Column<long>(type: "bigint", nullable: false),
                    folder = table.Column<string>(type: "text", nullable: false),
                    makes_collections = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    last_path = table.Column<string>(type: "text", nullable: true),
                    imported = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    messages = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "storage_sites",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    hostname = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    is_primary = table.Column<bool>(type: "boolean", nullable: false),
                    transfer_protocols = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_storage_sites", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file_tables",
                columns: table => new
                {
                    content_id = table.Column<long>(type: "bigint", nullable: false),
                    header = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<byte[]>(type: "bytea", nullable: false),
                    sums = table.Column<byte[]>(type: "bytea", nullable: false)
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
            migrationBuilder.Sql("DROP FUNCTION quire_fold(text);");

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
