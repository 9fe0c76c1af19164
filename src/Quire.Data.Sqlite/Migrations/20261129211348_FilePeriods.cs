using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FilePeriods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "embargo_citation_date",
                table: "datasets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "file_access_changes_on",
                table: "datasets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "embargo_end",
                table: "data_files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "embargo_reason",
                table: "data_files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "retention_end",
                table: "data_files",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "retention_reason",
                table: "data_files",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "embargo_citation_date",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "file_access_changes_on",
                table: "datasets");

            migrationBuilder.DropColumn(
                name: "embargo_end",
                table: "data_files");

            migrationBuilder.DropColumn(
                name: "embargo_reason",
                table: "data_files");

            migrationBuilder.DropColumn(
                name: "retention_end",
                table: "data_files");

            migrationBuilder.DropColumn(
                name: "retention_reason",
                table: "data_files");
        }
    }
}
