using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

public sealed class SwordPermissionTests
{
    private const string Entry =
        """<entry xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://purl.org/dc/terms/"><d:title>{new}</d:title><d:creator>Ovadia, Noor</d:creator><d:description>Trees.</d:description><d:subject>Chemistry</d:subject></entry>""";

    private const string Atom = "Content-Type: application/atom+xml";
    private const string Zip =
        "Content-Type: application/zip|Content-Disposition: filename=a.zip|Packaging: http://purl.org/net/sword/package/SimpleZip";

    private const string NoToken = "Send an API token as the user name of basic authentication";

    // csharpier-ignore
    internal static readonly PermissionRow[] Rows =
    [
        //                                                                                       gue str con cur adm sup
        new("ListPermittedCollections GetTermsOfService", "GET /dvn/api/data-deposit/v1.1/swordv2/service-document", Nothing, "401 200 200 200 200 200") { Refusal = NoToken },
        new("ListDeposits", "GET /dvn/api/data-deposit/v1.1/swordv2/collection/dataverse/{collection}", OpenCollection, "401 403 403 200 200 200") { Refusal = NoToken },
        new("CreateDataset GetDataset GetOwnAccount", "POST /dvn/api/data-deposit/v1.1/swordv2/collection/dataverse/{collection}", OpenCollection, "401 403 403 201 201 201") { Body = Entry, Headers = Atom, Refusal = NoToken, Repeatable = true },
        new("GetStatement", "GET /dvn/api/data-deposit/v1.1/swordv2/edit/study/{pid}", Draft,  "401 403 200 200 200 200") { Refusal = NoToken },
        new("GetStatement", "GET /dvn/api/data-deposit/v1.1/swordv2/edit/study/{pid}", Release, "401 403 200 200 200 200") { Refusal = NoToken },
        new("GetStatement GetOwnAccount UpdateDraft GetDataset", "PUT /dvn/api/data-deposit/v1.1/swordv2/edit/study/{pid}", Draft, "401 403 200 200 200 200") { Body = Entry, Headers = Atom, Refusal = NoToken, Repeatable = true },
        new("PublishDataset GetDataset", "POST /dvn/api/data-deposit/v1.1/swordv2/edit/study/{pid}", Draft, "401 403 403 200 200 200") { Headers = "In-Progress: false", Refusal = NoToken },
        new("DeleteDataset", "DELETE /dvn/api/data-deposit/v1.1/swordv2/edit/study/{pid}", Draft, "401 403 204 204 204 204") { Refusal = NoToken },
        new("DeleteDataset", "DELETE /dvn/api/data-deposit/v1.1/swordv2/edit/study/{pid}", Release, "401 403 405 405 405 405") { Refusal = NoToken + "|has no draft to delete" },
        new("PublishCollection", "POST /dvn/api/data-deposit/v1.1/swordv2/edit/dataverse/{collection}", ClosedCollection, "401 403 403 403 200 200") { Headers = "In-Progress: false", Refusal = NoToken },
        new("AddFile GetDataset", "POST /dvn/api/data-deposit/v1.1/swordv2/edit-media/study/{pid}", Draft, "401 403 201 201 201 201") { Body = "added", Headers = Zip, Refusal = NoToken, Repeatable = true },
        new("DeleteFile", "DELETE /dvn/api/data-deposit/v1.1/swordv2/edit-media/file/{file}", Draft, "401 403 204 204 204 204") { Refusal = NoToken },
        new("DeleteFile", "DELETE /dvn/api/data-deposit/v1.1/swordv2/edit-media/file/{file}/name.txt", Draft, "401 403 204 204 204 204") { Refusal = NoToken },
        new("GetStatement", "GET /dvn/api/data-deposit/v1.1/swordv2/statement/study/{pid}", Draft, "401 403 200 200 200 200") { Refusal = NoToken },
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task Deposits_over_sword_answer_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
