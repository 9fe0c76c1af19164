using Quire.Testing;

namespace Quire.Conformance.Tests.Recipes;

/// <summary>Datasets, as the guides of 4.8 to 4.15 tell it; they follow on <see cref="CollectionRecipes"/>.</summary>
internal static class DatasetRecipes
{
    private const string Pid = "/api/datasets/:persistentId";

    private const string NewAuthor = """
        {"fields": [{"typeName": "author", "value": [{"authorName": {"typeName": "authorName", "value": "Spruce, Sabrina"},
         "authorAffiliation": {"typeName": "authorAffiliation", "value": "Forestry"}}]}, {"typeName": "subject", "value": ["Astronomy and Astrophysics"]}]}
        """;

    public static readonly Recipe[] All =
    [
        new("POST /api/dataverses/science/datasets", 201, "data.id", "data.persistentId~doi:")
        {
            Token = "{admin}",
            Body = Make.Dataset("Darwin's Finches", "Finch, Fiona").ToJsonString(),
            Keep = [("id", "data.id"), ("pid", "data.persistentId")],
        },
        new("POST /api/dataverses/science/datasets/?key={admin}", 201, "data.id")
        {
            Body = Make.Dataset("Second").ToJsonString(),
            ContentType = Recipe.FormText,
            Keep = [("second", "data.id")],
        },
        new("POST /api/dataverses/science/datasets?key={admin}", 400, "message~Error parsing Json") { Body = "not json" },
        new("POST /api/dataverses/science/datasets?key={admin}", 403, "message~Validation Failed")
        {
            Body = "{\"datasetVersion\": {\"metadataBlocks\": {\"citation\": {\"fields\": []}}}}",
        },
        new(
            $"GET {Pid}/?persistentId={{pid}}&key={{admin}}",
            200,
            "data.id={id}",
            "data.latestVersion.versionState=DRAFT",
            "data.protocol=doi",
            "data.persistentUrl"
        ),
        new(
            $"GET {Pid}/versions/:draft?persistentId={{pid}}",
            200,
            "data.versionState=DRAFT",
            "data.metadataBlocks.citation.fields.0.typeName=title"
        )
        {
            Token = "{admin}",
        },
        new("GET /api/datasets/%3ApersistentId/versions/%3Adraft?persistentId={pid}", 200, "data.versionState=DRAFT")
        {
            Token = "{admin}",
        },
        new(
            "GET /api/datasets/{id}?key={admin}",
            200,
            "data.identifier",
            "data.authority=10.5072",
            "data.latestVersion.files#=0"
        ),
        new("GET /api/datasets/{id}", 401, "status=ERROR"),
        new("GET /api/datasets/999999?key={admin}", 404, "message~999999"),
        new("GET /api/datasets/nonsense?key={admin}", 400, "message~nonsense"),
        new("GET /api/datasets/{id}/versions?key={admin}", 200, "data#=1", "data.0.versionState=DRAFT"),
        new("GET /api/datasets/{id}/versions/:latest?key={admin}", 200, "data.id"),
        new("GET /api/datasets/{id}/versions/:latest-published?key={admin}", 404, "status=ERROR"),
        new("GET /api/datasets/{id}/versions/:draft/files?key={admin}", 200, "data#=0"),
        new("GET /api/datasets/{id}/versions/:draft/metadata?key={admin}", 200, "data.citation.displayName=Citation Metadata"),
        new("GET /api/datasets/{id}/versions/:draft/metadata/citation?key={admin}", 200, "data.fields.0.value=Darwin's Finches"),
        new(
            "GET /api/datasets/{id}/versions/:draft/metadata/nosuchblock?key={admin}",
            404,
            "message=metadata block named nosuchblock not found"
        ),
        new($"PUT {Pid}/editMetadata/?persistentId={{pid}}", 200, "data.versionState=DRAFT", "~Spruce, Sabrina")
        {
            Token = "{admin}",
            Body = NewAuthor,
        },
        new($"PUT {Pid}/deleteMetadata/?persistentId={{pid}}", 200, "data.versionState=DRAFT")
        {
            Token = "{admin}",
            Body = NewAuthor,
        },
        new($"PUT {Pid}/deleteMetadata/?persistentId={{pid}}", 400, "message~Delete metadata failed")
        {
            Token = "{admin}",
            Body = NewAuthor,
        },
        new($"PUT {Pid}/editMetadata?persistentId={{pid}}&replace=true", 200, "~Finches, renamed")
        {
            Token = "{admin}",
            Body = "{\"fields\": [{\"typeName\": \"title\", \"value\": \"Finches, renamed\"}]}",
        },
        new("PUT /api/datasets/{id}/versions/:draft?key={admin}", 200, "data.versionState=DRAFT", "~Renewed finches")
        {
            Body = Make.Dataset("Renewed finches")["datasetVersion"]!.ToJsonString(),
        },
        new("PUT /api/datasets/{id}/versions/1.0?key={admin}", 400, "message~Only the :draft version") { Body = "{}" },
        new("GET /api/datasets/{id}/assignments?key={admin}", 200, "data.0.assignee", "data.0._roleAlias", "data.0.roleName"),
        new($"POST {Pid}/lock/Ingest?persistentId={{pid}}", 200, "data.message~locked") { Token = "{admin}" },
        new("GET /api/datasets/{id}/locks", 200, "data.0.lockType=Ingest", "data.0.user", "data.0.date") { Token = "{admin}" },
        new("GET /api/datasets/{id}/locks?type=InReview", 200, "data#=0"),
        new("DELETE /api/datasets/{id}/locks?type=Ingest", 200, "data.message") { Token = "{admin}" },
        new("DELETE /api/datasets/{id}/locks?type=pidRegister", 404, "status=ERROR") { Token = "{admin}" },
        new($"POST {Pid}/submitForReview?persistentId={{pid}}", 200, "data.inReview=true") { Token = "{admin}" },
        new($"POST {Pid}/returnToAuthor?persistentId={{pid}}", 200, "data.inReview=false")
        {
            Token = "{admin}",
            Body = "{\"reasonForReturn\": \"You forgot to upload any files.\"}",
            ContentType = Recipe.Json,
        },
        new("GET /api/datasets/export?exporter=dataverse_json&persistentId={pid}", 403, "message=Export Failed"),
        new("POST /api/datasets/{id}/actions/:publish?key={admin}", 400, "message~'type'"),
        new("POST /api/datasets/{id}/actions/:publish?type=great&key={admin}", 400, "message~great"),
        new("POST /api/datasets/{id}/actions/:publish?type=major", 401, "status=ERROR"),
        new("POST /api/datasets/{id}/actions/:publish?type=major&key={admin}", 200, "data.id={id}"),
        new("GET /api/datasets/{id}/locks", 200, "data#=0") { Until = true },
        new(
            "GET /api/datasets/{id}/versions/1.0",
            200,
            "data.versionState=RELEASED",
            "data.versionNumber=1",
            "data.versionMinorNumber=0",
            "data.releaseTime"
        ),
        new("GET /api/datasets/{id}/versions/1", 200, "data.versionState=RELEASED"),
        new("GET /api/datasets/export?exporter=dataverse_json&persistentId={pid}", 200, "~Renewed finches"),
        new("GET /api/datasets/export?exporter=dcterms&persistentId={pid}", 200, "~Renewed finches"),
        new("GET /api/datasets/export?exporter=nosuchformat&persistentId={pid}", 403, "message=Export Failed"),
        new($"PUT {Pid}/editMetadata?persistentId={{pid}}&replace=true", 200, "data.versionState=DRAFT")
        {
            Token = "{admin}",
            Body = "{\"fields\": [{\"typeName\": \"title\", \"value\": \"Finches, second edition\"}]}",
        },
        new("GET /api/datasets/{id}/actions/:publish?type=minor&key={admin}", 200, "data.id={id}"),
        new("GET /api/datasets/{id}/locks/", 200, "data#=0") { Until = true },
        new("GET /api/datasets/{id}/versions/1.1", 200, "data.versionMinorNumber=1"),
        new("GET /api/datasets/{id}/versions", 200, "data#=2", "data.0.versionMinorNumber=1"),
        new("PUT /api/datasets/{id}/editMetadata?replace=True", 200, "data.versionState=DRAFT")
        {
            Token = "{admin}",
            Body = "{\"fields\": [{\"typeName\": \"title\", \"value\": \"Never to be\"}]}",
        },
        new("DELETE /api/datasets/{id}/versions/1.0?key={admin}", 400, "message~Only the :draft version can be deleted"),
        new("DELETE /api/datasets/{id}/versions/:draft?key={admin}", 200, "data.message=Draft version of dataset {id} deleted"),
        new("DELETE /api/datasets/{second}?key={admin}", 200, "data.message=Dataset {second} deleted"),
        new("GET /api/datasets/{second}?key={admin}", 404, "status=ERROR"),
        new("DELETE /api/dataverses/science?key={admin}", 403, "message=Cannot delete non-empty dataverses"),
        new("GET /api/search?q=finches", 200, "data.total_count=1", "data.items.0.global_id={pid}"),
        new("GET /api/search", 400, "message=q parameter is missing"),
    ];
}
