using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

public sealed class TemplatePermissionTests
{
    public const string Template =
        """{"name":"Nests","instructions":[{"instructionField":"title","instructionText":"Short."}]}""";
    private const string NotPermitted = "is not permitted to perform requested action.";
    private const string Terms = """{"customTerms":{"termsOfUse":"Ask."}}""";
    private const string Access = """{"customTermsOfAccess":{"termsOfAccess":"Ask."}}""";

    // csharpier-ignore
    internal static readonly PermissionRow[] Rows =
    [
        //                                                                                       gue str con cur adm sup
        new("ListTemplates", "GET /api/dataverses/{collection}/templates", WithTemplate,       "401 401 401 200 200 200"),
        new("CreateTemplate", "POST /api/dataverses/{collection}/templates", WithTemplate,     "401 401 401 401 201 201") { Body = Template, Repeatable = true },
        new("GetTemplate", "GET /api/dataverses/{template}/template", WithTemplate,            "401 401 401 200 200 200") { Refusal = NotPermitted },
        new("UpdateTemplate", "PUT /api/dataverses/{template}/metadata", WithTemplate,         "401 401 401 401 201 201") { Body = Template, Repeatable = true },
        new("UpdateTemplateLicense", "PUT /api/dataverses/{template}/licenseTerms", WithTemplate, "401 401 401 401 200 200") { Body = Terms, Repeatable = true },
        new("UpdateTemplateAccess", "PUT /api/dataverses/{template}/access", WithTemplate,     "401 401 401 401 200 200") { Body = Access, Repeatable = true },
        new("SetDefaultTemplate", "POST /api/dataverses/{collection}/template/default/{template}", WithTemplate, "401 401 401 401 200 200") { Repeatable = true },
        new("SetDefaultTemplate", "DELETE /api/dataverses/{collection}/template/default", WithTemplate, "401 401 401 401 200 200") { Repeatable = true },
        new("DeleteTemplate", "DELETE /api/dataverses/{template}/template", WithTemplate,      "401 401 401 401 200 200"),
        new("ListAllTemplates", "GET /api/admin/templates?limit=1", Nothing,                   "200 200 200 200 200 200"),
        new("ListOwnTemplates", "GET /api/admin/templates/{collection}", WithTemplate,         "200 200 200 200 200 200"),
        new("RemoveTemplate", "DELETE /api/admin/template/0", Nothing,                         "404 404 404 404 404 404") { Refusal = "Template with id 0 -  not found." },
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task Templates_answer_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
