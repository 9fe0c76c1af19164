using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditSearched : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_audit_log_caller_id",
                table: "audit_log",
                columns: new[] { "caller", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_operation_id",
                table: "audit_log",
                columns: new[] { "operation", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_audit_log_caller_id",
                table: "audit_log");

            migrationBuilder.DropIndex(
                name: "ix_audit_log_operation_id",
                table: "audit_log");
        }
    }
}
