using Quire.Api.Tests.Publishing;
using Quire.Testing;
using static Quire.Api.Tests.Access.Permissions.Given;

namespace Quire.Api.Tests.Access.Permissions;

public sealed class CollectionPermissionTests
{
    private const string Assignment = """{"assignee":":authenticated-users","role":"member"}""";
    private const string QuotaRefusal = "Only superusers can change storage quotas.";
    private const string NoSuperuser = "Only superusers may do this.";
    private const string Migrated = """
        {
          "@id": "doi:10.5072/FK2/{new}",
          "http://schema.org/datePublished": "2020-10-26",
          "http://purl.org/dc/terms/title": "Moved",
          "http://purl.org/dc/terms/subject": "Physics",
          "http://purl.org/dc/terms/creator": { "https://dataverse.org/schema/citation/authorName": "Finch, Fiona" },
          "https://dataverse.org/schema/citation/datasetContact": {
            "https://dataverse.org/schema/citation/datasetContactEmail": "finch@example.edu"
          },
          "https://dataverse.org/schema/citation/dsDescription": {
            "https://dataverse.org/schema/citation/dsDescriptionValue": "Moved."
          }
        }
        """;
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
        new("RemoveGroupMember", "DELETE /api/dataverses/{collection}/groups/{group}/roleAssignees/:AllUsers", StrongGroup, "401 401 401 401 401 200"),
        new("DeleteExplicitGroup", "DELETE /api/dataverses/{collection}/groups/{group}", OwnGroup, "401 401 401 401 200 200"),
        new("DeleteExplicitGroup", "DELETE /api/dataverses/{collection}/groups/{group}", StrongGroup, "401 401 401 401 401 200"),
        new("CreateCollection", "POST /api/dataverses/{collection}", OpenCollection,           "401 401 401 201 201 201") { Body = NewCollection, Repeatable = true },
        new("UpdateCollection", "PUT /api/dataverses/{collection}", OpenCollection,            "401 401 401 401 200 200") { Body = """{"name":"Another name"}""", Repeatable = true },
        new("GetCollectionStorageSize", "GET /api/dataverses/{collection}/storagesize", OpenCollection, "401 401 401 401 200 200"),
        new("GetCollectionStorageUse", "GET /api/dataverses/{collection}/storage/use", ClosedCollection, "401 401 401 200 200 200"),
        new("GetCollectionQuota", "GET /api/dataverses/{collection}/storage/quota", ClosedCollection, "401 401 401 200 200 200"),
        new("GetCollectionQuota", "GET /api/dataverses/{collection}/storage/quota", OpenCollection, "200 200 200 200 200 200"),
        new("SetStorageQuota", "PUT /api/dataverses/{collection}/storage/quota", OpenCollection, "401 401 401 401 401 200") { Body = "1000000", Refusal = QuotaRefusal, Repeatable = true },
        new("SetStorageQuota", "DELETE /api/dataverses/{collection}/storage/quota", OpenCollection, "401 401 401 401 401 200") { Refusal = QuotaRefusal, Repeatable = true },
        new("GetCollectionStore", "GET /api/dataverses/{collection}/storageDriver", ClosedCollection, "401 401 401 200 200 200"),
        new("SetCollectionStore", "PUT /api/dataverses/{collection}/storageDriver", OpenCollection, "401 403 403 403 403 200") { Body = "local", Refusal = "Superusers only.", Repeatable = true },
        new("SetCollectionStore", "DELETE /api/dataverses/{collection}/storageDriver", OpenCollection, "401 403 403 403 403 200") { Refusal = "Superusers only.", Repeatable = true },
        new("ListAllowedStores", "GET /api/dataverses/{collection}/allowedStorageDrivers", OpenCollection, "401 401 401 200 200 200"),
        new("ListInputLevels", "GET /api/dataverses/{collection}/inputLevels", ClosedCollection, "401 401 401 200 200 200"),
        new("ListInputLevels", "GET /api/dataverses/{collection}/inputLevels", OpenCollection, "200 200 200 200 200 200"),
        new("SetInputLevels", "PUT /api/dataverses/{collection}/inputLevels", OpenCollection,  "401 401 401 401 200 200") { Body = """[{"datasetFieldTypeName":"keyword","required":true,"include":true}]""", Repeatable = true },
        new("ListFeaturedItems", "GET /api/dataverses/{collection}/featuredItems", ClosedCollection, "401 401 401 200 200 200"),
        new("ListFeaturedItems", "GET /api/dataverses/{collection}/featuredItems", Showcase,   "200 200 200 200 200 200"),
        new("GetFeaturedImage", "GET /api/access/dataverseFeaturedItemImage/{item}", Showcase, "200 200 200 200 200 200"),
        new("CreateFeaturedItem", "POST /api/dataverses/{collection}/featuredItems", Showcase, "401 401 401 401 200 200") { Fields = "content=A", Repeatable = true },
        new("ReplaceFeaturedItems", "PUT /api/dataverses/{collection}/featuredItems", Showcase, "401 401 401 401 200 200") { Fields = "id=0&content=A&displayOrder=0&keepFile=false&fileName=", Repeatable = true },
        new("ClearFeaturedItems", "DELETE /api/dataverses/{collection}/featuredItems", Showcase, "401 401 401 401 200 200") { Repeatable = true },
        new("UpdateFeaturedItem", "PUT /api/dataverseFeaturedItems/{item}", Showcase,          "401 401 401 401 200 200") { Fields = "content=A", Repeatable = true },
        new("DeleteFeaturedItem", "DELETE /api/dataverseFeaturedItems/{item}", Showcase,       "401 401 401 401 200 200"),
        new("GetCollectionLogo", "GET /api/dataverses/{collection}/logo", ClosedCollection,    "401 401 401 404 404 404") { Refusal = "The collection has no logo." },
        new("GetCollectionLogo", "GET /api/dataverses/{collection}/logo", Showcase,            "200 200 200 200 200 200"),
        new("SetCollectionLogo", "PUT /api/dataverses/{collection}/logo", Showcase,            "401 401 401 401 200 200") { Fields = "text=A gauge in a harbour", Repeatable = true },
        new("RemoveCollectionLogo", "DELETE /api/dataverses/{collection}/logo", Showcase,      "401 401 401 401 200 200") { Repeatable = true },
        new("ListFeaturedCollections", "GET /api/dataverses/{collection}/featured", ClosedCollection, "401 401 401 200 200 200"),
        new("ListFeaturedCollections", "GET /api/dataverses/{collection}/featured", OpenCollection, "200 200 200 200 200 200"),
        new("FeatureCollections", "POST /api/dataverses/{collection}/featured", Showcase,      "401 401 401 401 200 200") { Body = """["{inner}"]""" },
        new("ClearFeaturedCollections", "DELETE /api/dataverses/{collection}/featured", OpenCollection, "401 401 401 401 200 200") { Repeatable = true },
        new("GetBlockFacets", "GET /api/dataverses/{collection}/metadatablockfacets", ClosedCollection, "401 401 401 200 200 200"),
        new("GetBlockFacets", "GET /api/dataverses/{collection}/metadatablockfacets", OpenCollection, "200 200 200 200 200 200"),
        new("SetBlockFacets", "POST /api/dataverses/{collection}/metadatablockfacets", Showcase, "401 401 401 401 200 200") { Body = """["geospatial"]""", Repeatable = true },
        new("SetBlockFacetRoot", "POST /api/dataverses/{collection}/metadatablockfacets/isRoot", OpenCollection, "401 401 401 401 200 200") { Body = "true", Repeatable = true },
        new("GetContributorRole", "GET /api/dataverses/{collection}/defaultContributorRole", OpenCollection, "401 401 401 401 200 200"),
        new("SetContributorRole", "PUT /api/dataverses/{collection}/defaultContributorRole/curator", OpenCollection, "401 401 401 401 200 200") { Repeatable = true },
        new("SetCollectionAttribute", "PUT /api/dataverses/{collection}/attribute/name?value=Another", OpenCollection, "401 401 401 401 200 200") { Repeatable = true },
        new("SetCollectionAttribute", "PUT /api/dataverses/{collection}/attribute/requireFilesToPublishDataset?value=true", OpenCollection, "401 401 401 401 401 200") { Repeatable = true, Refusal = "You must be a superuser to change this setting" },
        new("SetCollectionBlocks", "POST /api/dataverses/{collection}/metadatablocks", OpenCollection, "401 401 401 401 200 200") { Body = """["citation","geospatial"]""", Repeatable = true },
        new("SetBlockRoot", "PUT /api/dataverses/{collection}/metadatablocks/isRoot", OpenCollection, "401 401 401 401 200 200") { Body = "true", Repeatable = true },
        new("SetBlockRoot", "POST /api/dataverses/{collection}/metadatablocks/:isRoot", OpenCollection, "401 401 401 401 200 200") { Body = "true", Repeatable = true },
        new("ListLimitReaders", "GET /api/dataverses/{collection}/locallyFairRoleAssignees", OpenCollection, "403 403 403 403 403 200") { Refusal = "Not a superuser" },
        new("SetLimitReaders", "PUT /api/dataverses/{collection}/locallyFairRoleAssignees", OpenCollection, "403 403 403 403 403 200") { Body = """[":AllUsers"]""", Repeatable = true, Refusal = "Not a superuser" },
        new("AddLimitReader", "PUT /api/dataverses/{collection}/locallyFairRoleAssignees/:AllUsers", OpenCollection, "403 403 403 403 403 200") { Repeatable = true, Refusal = "Not a superuser" },
        new("RemoveLimitReader", "DELETE /api/dataverses/{collection}/locallyFairRoleAssignees/:guest", OpenCollection, "403 403 403 403 403 400") { Refusal = "Not a superuser|Invalid role assignee identifier: :guest" },
        new("SetCollectionFacets", "POST /api/dataverses/{collection}/facets", OpenCollection, "401 401 401 401 200 200") { Body = """["authorName"]""", Repeatable = true },
        new("LinkDataset", "PUT /api/datasets/{dataset}/link/{collection}", Linkable,          "401 401 401 200 200 200"),
        new("UnlinkDataset", "DELETE /api/datasets/{dataset}/deleteLink/{collection}", Linked, "401 401 401 200 200 200"),
        new("ListDatasetLinks", "GET /api/datasets/{dataset}/links", Linked,                   "200 200 200 200 200 200"),
        new("ListDatasetLinks", "GET /api/datasets/{dataset}/links", Draft,                    "403 403 200 200 200 200") { Refusal = "User is not allowed to list the link(s) of this dataset" },
        new("LinkCollection", "PUT /api/dataverses/{other}/link/{collection}", Linkable,       "401 401 401 401 401 200") { Refusal = NoSuperuser },
        new("UnlinkCollection", "DELETE /api/dataverses/{other}/deleteLink/{collection}", Linked, "401 401 401 401 401 200") { Refusal = NoSuperuser },
        new("ListCollectionLinks", "GET /api/dataverses/{collection}/links", Linked,           "403 403 403 403 403 200") { Refusal = "Not a superuser" },
        new("ListLinkableCollections", "GET /api/dataverses/{dataset}/dataset/linkingDataverses", Linkable, "403 200 200 200 200 200") { Refusal = "Only authenticated users can link a dataverse." },
        new("MoveDataset", "POST /api/datasets/{dataset}/move/{collection}", Linkable,         "401 401 401 200 200 200"),
        new("MoveCollection", "POST /api/dataverses/{other}/move/{collection}", Linkable,      "401 401 401 401 401 200") { Refusal = NoSuperuser },
        new("PublishCollection", "POST /api/dataverses/{collection}/actions/:publish", ClosedCollection, "401 401 401 401 200 200"),
        new("GetCollectionGenerator", "GET /api/quire/collections/{collection}/pidGenerator", ClosedCollection, "401 403 403 403 403 200") { Refusal = "Authentication is required.|Superusers only." },
        new("SetIdentifierGenerator", "PUT /api/quire/collections/{collection}/pidGenerator", ClosedCollection, "401 403 403 403 403 200") { Body = "FAKE", Refusal = "Authentication is required.|Superusers only.", Repeatable = true },
        new("SetIdentifierGenerator", "DELETE /api/quire/collections/{collection}/pidGenerator", ClosedCollection, "401 403 403 403 403 200") { Refusal = "Authentication is required.|Superusers only.", Repeatable = true },
        new("GiveFileIdentifiers", "GET /api/admin/registerDataFiles/{collection}", ClosedCollection, "200 200 200 200 200 200") { Repeatable = true },
        new("PublishCollectionAsCreator", "POST /api/admin/publishDataverseAsCreator/{collection}", ClosedCollection, "200 200 200 200 200 200"),
        new("DeleteCollection", "DELETE /api/dataverses/{collection}", ClosedCollection,       "401 401 401 401 200 200"),
        new("GetDatasetRules", "GET /api/dataverses/{collection}/datasetSchema", OpenCollection, "401 401 401 200 200 200"),
        new("GetDatasetRules", "POST /api/dataverses/{collection}/validateDatasetJson", OpenCollection, "401 401 401 200 200 200") { Body = "{}", Repeatable = true },
        new("CreateDataset ReleaseMigrated", "POST /api/dataverses/{collection}/datasets/:import?pid=doi:10.5072/FK2/{new}", OpenCollection, "401 403 403 403 403 201") { Body = Make.Dataset("{new}").ToJsonString(), Refusal = "Not a superuser", Repeatable = true },
        new("CreateDataset ReleaseMigrated", "POST /api/dataverses/{collection}/datasets/:importddi", OpenCollection, "401 403 403 403 403 201") { Body = DdiSamples.Smallest, Refusal = "Not a superuser", Repeatable = true },
        new("GetCollectionCard", "GET /api/access/dvCardImage/{collection}", OpenCollection,   "204 204 204 204 204 204"),
        new("GetCollectionCard", "GET /api/access/dvCardImage/{collection}", ClosedCollection, "204 204 204 204 204 204"),
        new("CreateDataset", "POST /api/batch/import?dv={collection}", OpenCollection,         "401 401 401 200 200 200") { Body = DdiSamples.Smallest, Repeatable = true },
        new("ImportDatasets CheckImportPath", "GET /api/batch/import?dv={collection}&path=a", OpenCollection,  "401 401 401 401 401 503") { Refusal = "Only superusers may do this.|no folder for imports" },
        new("CreateDataset", "POST /api/dataverses/{collection}/datasets/:startmigration", OpenCollection, "401 403 403 403 403 201") { Body = Migrated, Refusal = "Not a superuser" },
        new("CreateDataset", "POST /api/dataverses/{collection}/datasets", OpenCollection,     "401 401 401 201 201 201") { Body = Make.Dataset("{new}").ToJsonString(), Repeatable = true },
        new("GetCurationLabelSet", "GET /api/admin/dataverse/{collection}/curationLabelSet", ClosedCollection, "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("SetCurationLabelSet", "PUT /api/admin/dataverse/{collection}/curationLabelSet?name=DISABLED", ClosedCollection, "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("SetCurationLabelSet", "DELETE /api/admin/dataverse/{collection}/curationLabelSet", ClosedCollection, "401 403 403 403 403 200") { Refusal = "Superusers only." },
        new("ListAllowedLanguages", "GET /api/dataverses/{collection}/allowedMetadataLanguages", OpenCollection, "200 200 200 200 200 200"),
        new("ListAllowedLanguages", "GET /api/dataverses/{collection}/allowedMetadataLanguages", ClosedCollection, "401 401 401 200 200 200"),
        new("SetAllowedLanguage", "PUT /api/dataverses/{collection}/allowedMetadataLanguages/fr", OpenCollection, "401 401 401 401 400 400") { Refusal = "is not permitted|metadata languages configured" },
    ];

    public static IEnumerable<TheoryDataRow<DatabaseKind, string>> Cases => PermissionRow.Cases(Rows);

    [Theory, MemberData(nameof(Cases))]
    public Task Collections_answer_each_caller_as_the_table_says(DatabaseKind database, string row) =>
        PermissionCheck.RowAsync(database, Rows, row);
}
