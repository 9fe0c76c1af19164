using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class LicenseOfVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "license_id",
                table: "dataset_versions",
                type: "bigint",
                nullable: true);

            // A licence that was removed already is shown as none; so it stays. The texts stay as they are written.
            migrationBuilder.Sql("""
                UPDATE dataset_versions SET
                    license_id = (SELECT l.id FROM licenses l WHERE l.id = (terms::jsonb ->> 'LicenseId')::bigint),
                    terms = regexp_replace(regexp_replace(terms, '^\{"LicenseId":(null|[0-9]+),', '{'), ',"AreStated":(true|false)\}$', '}');
                """);

            migrationBuilder.CreateIndex(
                name: "ix_dataset_versions_license_id",
                table: "dataset_versions",
                column: "license_id");

            migrationBuilder.AddForeignKey(
                name: "fk_dataset_versions_licenses_license_id",
                table: "dataset_versions",
                column: "license_id",
                principalTable: "licenses",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("A database only goes forward.");
    }
}
