using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LicenseOfVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // In one statement, where the framework would write the whole table anew, outside of the transaction.
            migrationBuilder.Sql("""
                ALTER TABLE dataset_versions ADD COLUMN license_id INTEGER NULL
                CONSTRAINT fk_dataset_versions_licenses_license_id REFERENCES licenses (id) ON DELETE RESTRICT;
                """);

            // A licence that was removed already is shown as none; so it stays.
            migrationBuilder.Sql("""
                UPDATE dataset_versions SET
                    license_id = (SELECT l.id FROM licenses l WHERE l.id = json_extract(terms, '$.LicenseId')),
                    terms = json_remove(terms, '$.LicenseId', '$.AreStated');
                """);

            migrationBuilder.CreateIndex(
                name: "ix_dataset_versions_license_id",
                table: "dataset_versions",
                column: "license_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("A database only goes forward.");
    }
}
