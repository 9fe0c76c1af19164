using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

public sealed class GuestbookPermissionTests
{
    public const string Guestbook =
        """{"name":"Who?","enabled":true,"nameRequired":false,"emailRequired":false,"institutionRequired":false,"positionRequired":false}""";
    private const string NotAuthorized = "Not authorized";
    private const string NotPermitted = "is not permitted to perform requested action.";

    // csharpier-ignore
    internal static readonly PermissionRow[] Rows =
    [
        //                                                                                       gue str con cur adm sup
        new("CreateGuestbook", "POST /api/guestbooks/{collection}", WithGuestbook,             "401 403 403 403 201 201") { Body = Guestbook, Refusal = NotAuthorized, Repeatable = true },
        new("GetGuestbook", "GET /api/guestbooks/{guestbook}", WithGuestbook,                  "200 200 200 200 200 200"),
        new("UpdateGuestbook", "PUT /api/guestbooks/{guestbook}", WithGuestbook,               "401 401 401 401 200 200") { Body = Guestbook, Repeatable = true },
        new("ListGuestbooks", "GET /api/guestbooks/{collection}/list", WithGuestbook,          "403 403 403 403 200 200") { Refusal = NotAuthorized },
        new("SetGuestbookEnabled", "PUT /api/guestbooks/{collection}/{guestbook}/enabled", WithGuestbook, "401 403 403 403 200 200") { Body = "false", Refusal = NotAuthorized, Repeatable = true },
        new("ListGuestbookResponses", "GET /api/guestbooks/{guestbook}/responses", WithGuestbook, "403 403 403 403 200 200") { Refusal = NotAuthorized },
        new("ExportGuestbookResponses", "GET /api/dataverses/{collection}/guestbookResponses", WithGuestbook, "403 403 403 403 200 200") { Refusal = NotAuthorized },
        new("SetDatasetGuestbook", "PUT /api/datasets/{dataset}/guestbook", WithGuestbook,     "401 401 200 200 200 200") { Body = "{guestbook}", Repeatable = true },
        new("SetDatasetGuestbook", "DELETE /api/datasets/{dataset}/guestbook", WithGuestbook,  "401 401 200 200 200 200") { Repeatable = true },
        new("GetGuestbookAtRequest", "GET /api/datasets/{dataset}/guestbookEntryAtRequest", Release, "200 200 200 200 200 200"),
        new("GetGuestbookAtRequest", "GET /api/datasets/{dataset}/guestbookEntryAtRequest", Draft, "404 404 200 200 200 200") { Refusal = "No such dataset" },
        new("SetGuestbookAtRequest", "PUT /api/datasets/{dataset}/guestbookEntryAtRequest", Release, "400 403 403 403 403 403") { Body = "true", Refusal = "Authentication is required.|Superusers only.|This server is not configured to allow it." },
        new("SetGuestbookAtRequest", "DELETE /api/datasets/{dataset}/guestbookEntryAtRequest", Release, "400 403 403 403 403 200") { Refusal = "Authentication is required.|Superusers only." },
        new("AnswerForDownload", "POST /api/access/datafile/{file}", WithGuestbook,            "200 200 200 200 200 200") { Repeatable = true },
        new("AnswerForDownload", "POST /api/access/datafile/{restricted}", WithGuestbook,      "403 403 200 200 200 200") { Refusal = NotPermitted, Repeatable = true },
        new("AnswerForDownload", "POST /api/access/datafiles/{file},{restricted}", WithGuestbook, "200 200 200 200 200 200") { Repeatable = true },
        new("AnswerForDownload", "POST /api/access/dataset/{dataset}", WithGuestbook,          "200 200 200 200 200 200") { Repeatable = true },
        new("GetDatasetVersion AnswerForDownload", "POST /api/access/dataset/{dataset}/versions/1.0", WithGuestbook, "200 200 200 200 200 200") { Repeatable = true },
        new("AnswerForDownload", "POST /api/access/dataset/{dataset}", Draft,                  "403 403 200 200 200 200") { Refusal = NotPermitted, Repeatable = true },
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task Guestbooks_answer_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
