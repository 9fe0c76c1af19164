using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Quire.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Groups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "ix_ip_groups_alias",
                table: "ip_groups",
                column: "alias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_domain_groups_alias",
                table: "mail_domain_groups",
                column: "alias",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "explicit_group_members");

            migrationBuilder.DropTable(
                name: "ip_groups");

            migrationBuilder.DropTable(
                name: "mail_domain_groups");

            migrationBuilder.DropTable(
                name: "shibboleth_groups");

            migrationBuilder.DropTable(
                name: "explicit_groups");
        }
    }
}
