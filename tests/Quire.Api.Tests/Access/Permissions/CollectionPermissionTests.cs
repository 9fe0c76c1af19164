using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

public sealed class CollectionPermissionTests
{
    private const string Assignment = """{"assignee":":authenticated-users","role":"member"}""";
    private const string NewCollection =
        """{"alias":"{new}","name":"New","dataverseContacts":[{"contactEmail":"a@example.edu"}]}""";

    private const string NewRole = """{"alias":"{new}","name":"New","permissions":["DownloadFile"]}""";
    private const string SuperusersDefine = "Roles can only be created or edited by superusers.";

    // csharpier-ignore
    internal static readonly PermissionRow[] Rows =
    [
        //                                                                                       gue str con cur adm sup
        new("GetCollection", "GET /api/dataverses/{collection}", ClosedCollection,             "401 401 401 200 200 200"),
        new("GetCollection", "GET /api/dataverses/{collection}", OpenCollection,               "200 200 200 200 200 200"),
        new("GetCollection", "POST /api/dataverses", Nothing,                                  "403 403 403 403 403 403") { Body = NewCollection, Refusal = "Root Dataverse already exists. Cannot create another one" },
        new("ListCollectionBlocks", "GET /api/dataverses/{collection}/metadatablocks", ClosedCollection, "401 401 401 200 200 200"),
        new("ListCollectionBlocks", "GET /api/dataverses/{collection}/metadatablocks", OpenCollection, "200 200 200 200 200 200"),
        new("ListCollectionContents", "GET /api/dataverses/{collection}/contents", ClosedCollection, "401 401 401 200 200 200"),
        new("ListCollectionContents", "GET /api/dataverses/{collection}/contents", OpenCollection, "200 200 200 200 200 200"),
        new("ListCollectionFacets", "GET /api/dataverses/{collection}/facets", ClosedCollection, "401 401 401 200 200 200"),
        new("ListCollectionFacets", "GET /api/dataverses/{collection}/facets", OpenCollection, "200 200 200 200 200 200"),
        new("GetBlockRoot", "GET /api/dataverses/{collection}/metadatablocks/isRoot", OpenCollection, "403 403 403 403 200 200") { Refusal = "Not authorized" },
        new("GetBlockRoot", "GET /api/dataverses/{collection}/metadatablocks/:isRoot", OpenCollection, "403 403 403 403 200 200") { Refusal = "Not authorized" },
        new("GetCollectionPermissions", "GET /api/dataverses/{collection}/userPermissions", ClosedCollection, "200 200 200 200 200 200"),
        new("ListCollectionRoles", "GET /api/dataverses/{collection}/roles", OpenCollection,   "401 401 401 401 200 200"),
        new("ListCollectionAssignments", "GET /api/dataverses/{collection}/assignments", OpenCollection, "401 401 401 401 200 200"),
        new("AssignCollectionRole", "POST /api/dataverses/{collection}/assignments", OpenCollection, "401 401 401 401 200 200") { Body = Assignment },
        new("RevokeRoleAssignment", "DELETE /api/dataverses/{collection}/assignments/{assignment}", CollectionRole, "401 401 401 401 200 200"),
        new("CreateCollectionRole", "POST /api/dataverses/{collection}/roles", OpenCollection, "401 401 401 401 403 200") { Body = NewRole, Refusal = SuperusersDefine, Repeatable = true },
        new("CreateCollectionRole", "POST /api/roles?dvo={collection}", OpenCollection,        "401 401 401 401 403 200") { Body = NewRole, Refusal = SuperusersDefine, Repeatable = true },
        new("GetRole", "GET /api/roles/{role}", OwnRole,                                       "403 403 403 403 200 200") { Refusal = "Permission required to view roles." },
        new("DeleteCollectionRole", "DELETE /api/roles/{role}", OwnRole,                       "401 401 401 401 200 200"),
        new("ListCollectionHistory", "GET /api/dataverses/{collection}/assignments/history", OpenCollection, "401 403 403 403 200 200") { Refusal = "You do not have permission to view the role assignment history for this dataverse" },
        new("GetOwnPermissions", "GET /api/admin/permissions/{collection}", OpenCollection,    "200 200 200 200 200 200"),
        new("ExplainPermission", "GET /api/quire/explain?object={collection}&permission=AddDataset", OpenCollection, "200 200 200 200 200 200"),
        new("ExplainPermission", "GET /api/quire/explain?object={collection}&permission=AddDataset&user=:guest", OpenCollection, "200 401 401 401 200 200"),
        new("ListExplicitGroups", "GET /api/dataverses/{collection}/groups", OwnGroup,         "401 401 401 401 200 200"),
        new("CreateExplicitGroup", "POST /api/dataverses/{collection}/groups", OpenCollection, "401 401 401 401 201 201") { Body = """{"aliasInOwner":"{new}","displayName":"New"}""", Repeatable = true },
        new("GetExplicitGroup", "GET /api/dataverses/{collection}/groups/{group}", OwnGroup,   "401 401 401 401 200 200"),
        new("UpdateExplicitGroup", "PUT /api/dataverses/{collection}/groups/{group}", OwnGroup, "401 401 401 401 200 200") { Body = """{"displayName":"Other"}""", Repeatable = true },
        new("AddGroupMembers", "POST /api/dataverses/{collection}/groups/{group}/roleAssignees", OwnGroup, "401 401 401 401 200 200") { Body = """[":guest"]""", Repeatable = true },
        new("AddGroupMembers", "PUT /api/dataverses/{collection}/groups/{group}/roleAssignees/:guest", OwnGroup, "401 401 401 401 200 200") { Repeatable = true },
        new("AddGroupMembers", "PUT /api/dataverses/{collection}/groups/{group}/roleAssignees/:guest", StrongGroup, "401 401 401 401 401 200") { Repeatable = true },
        new("RemoveGroupMember", "DELETE /api/dataverses/{collection}/groups/{group}/roleAssignees/:AllUsers", OwnGroup, "401 401 401 401 200 200"),
        new("DeleteExplicitGroup", "DELETE /api/dataverses/{collection}/groups/{group}", OwnGroup, "401 401 401 401 200 200"),
        new("CreateCollection", "POST /api/dataverses/{collection}", OpenCollection,           "401 401 401 201 201 201") { Body = NewCollection, Repeatable = true },
        new("UpdateCollection", "PUT /api/dataverses/{collection}", OpenCollection,            "401 401 401 401 200 200") { Body = """{"name":"Another name"}""", Repeatable = true },
        new("SetCollectionBlocks", "POST /api/dataverses/{collection}/metadatablocks", OpenCollection, "401 401 401 401 200 200") { Body = """["citation","geospatial"]""", Repeatable = true },
        new("SetBlockRoot", "PUT /api/dataverses/{collection}/metadatablocks/isRoot", OpenCollection, "401 401 401 401 200 200") { Body = "true", Repeatable = true },
        new("SetBlockRoot", "POST /api/dataverses/{collection}/metadatablocks/:isRoot", OpenCollection, "401 401 401 401 200 200") { Body = "true", Repeatable = true },
        new("SetCollectionFacets", "POST /api/dataverses/{collection}/facets", OpenCollection, "401 401 401 401 200 200") { Body = """["authorName"]""", Repeatable = true },
        new("PublishCollection", "POST /api/dataverses/{collection}/actions/:publish", ClosedCollection, "401 401 401 401 200 200"),
        new("DeleteCollection", "DELETE /api/dataverses/{collection}", ClosedCollection,       "401 401 401 401 200 200"),
        new("GetDatasetRules", "GET /api/dataverses/{collection}/datasetSchema", OpenCollection, "401 401 401 200 200 200"),
        new("GetDatasetRules", "POST /api/dataverses/{collection}/validateDatasetJson", OpenCollection, "401 401 401 200 200 200") { Body = "{}", Repeatable = true },
        new("CreateDataset", "POST /api/dataverses/{collection}/datasets", OpenCollection,     "401 401 401 201 201 201") { Body = Make.Dataset("{new}").ToJsonString(), Repeatable = true },
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task Collections_answer_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
