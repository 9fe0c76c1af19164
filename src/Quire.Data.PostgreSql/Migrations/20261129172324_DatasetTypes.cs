using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class DatasetTypes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nobody could set it before, so that what is stored says nothing. Without building the table anew.
            migrationBuilder.Sql("ALTER TABLE collections DROP COLUMN require_files_to_publish;");

            migrationBuilder.AddColumn<bool>(
                name: "require_files_to_publish",
                table: "collections",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "allowed_dataset_types",
                table: "collections",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "block_facets",
                table: "collections",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "no_contributor_role",
                table: "collections",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "dataset_types",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: true),
                    block_names = table.Column<string>(type: "text", nullable: false),
                    license_ids = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dataset_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "featured_collections",
                columns: table => new
                {
                    collection_id = table.Column<long>(type: "bigint", nullable: false),
                    featured_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_featured_collections", x => new { x.collection_id, x.featured_id });
                    table.ForeignKey(
                        name: "fk_featured_collections_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_featured_collections_collections_featured_id",
                        column: x => x.featured_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "featured_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    collection_id = table.Column<long>(type: "bigint", nullable: false),
                    object_id = table.Column<long>(type: "bigint", nullable: true),
                    content = table.Column<string>(type: "text", nullable: true),
                    display_order = table.Column<int>(type: "integer", nullable: false),
                    image_name = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_featured_items", x => x.id);
                    table.ForeignKey(
                        name: "fk_featured_items_collections_collection_id",
                        column: x => x.collection_id,
                        principalTable: "collections",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_featured_items_objects_object_id",
                        column: x => x.object_id,
                        principalTable: "dv_objects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "featured_images",
                columns: table => new
                {
                    item_id = table.Column<long>(type: "bigint", nullable: false),
                    content_type = table.Column<string>(type: "text", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    tag = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_featured_images", x => x.item_id);
                    table.ForeignKey(
                        name: "fk_featured_images_featured_items_item_id",
                        column: x => x.item_id,
                        principalTable: "featured_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_dataset_types_name",
                table: "dataset_types",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_featured_collections_featured_id",
                table: "featured_collections",
                column: "featured_id");

            migrationBuilder.CreateIndex(
                name: "ix_featured_items_collection_id",
                table: "featured_items",
                column: "collection_id");

            migrationBuilder.CreateIndex(
                name: "ix_featured_items_object_id",
                table: "featured_items",
                column: "object_id");

            migrationBuilder.Sql(
                "INSERT INTO dataset_types (name, display_name, description, block_names, license_ids) VALUES ('dataset', 'Dataset', "
                    + "'A study, experiment, set of observations, or publication. A dataset can comprise a single file or multiple files.', "
                    + "'[]', '[]');");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dataset_types");

            migrationBuilder.DropTable(
                name: "featured_collections");

            migrationBuilder.DropTable(
                name: "featured_images");

            migrationBuilder.DropTable(
                name: "featured_items");

            migrationBuilder.DropColumn(
                name: "allowed_dataset_types",
                table: "collections");

            migrationBuilder.DropColumn(
                name: "block_facets",
                table: "collections");

            migrationBuilder.DropColumn(
                name: "no_contributor_role",
                table: "collections");

            migrationBuilder.AlterColumn<bool>(
                name: "require_files_to_publish",
                table: "collections",
                type: "boolean",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "boolean",
                oldNullable: true);
        }
    }
}
