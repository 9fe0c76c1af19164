using Quire.Testing;

namespace Quire.Conformance.Tests.Recipes;

/// <summary>Requests as the Python client sends them: double slashes, trailing slashes, capital booleans.</summary>
internal static class PythonClientRecipes
{
    private const string Pid = "/api/datasets/:persistentId";

    public static readonly Recipe[] All =
    [
        new("POST /api/dataverses/root", 201, "data.alias=research-lab")
        {
            Token = "{admin}",
            ContentType = Recipe.Json,
            Body =
                "{\"name\":\"Research Laboratory\",\"alias\":\"research-lab\",\"dataverseContacts\":[{\"contactEmail\":\"lab@university.edu\"}],\"affiliation\":\"Department of Science\"}",
        },
        new("PUT /api/dataverses/research-lab", 200, "data.name=Updated Research Laboratory")
        {
            Token = "{admin}",
            ContentType = Recipe.Json,
            Body =
                "{\"name\":\"Updated Research Laboratory\",\"description\":\"An updated description for the research lab collection.\"}",
        },
        new("POST /api/dataverses/research-lab/actions/:publish", 200, "data.alias=research-lab") { Token = "{admin}" },
        new("POST /api/dataverses/research-lab/datasets?release=no", 201, "data.persistentId")
        {
            Token = "{admin}",
            ContentType = Recipe.Json,
            Body = Make.Dataset("Python data").ToJsonString(),
            Keep = [("pyId", "data.id"), ("py", "data.persistentId")],
        },
        new("POST /api/dataverses/research-lab/validateDatasetJson", 200, "data.message~valid")
        {
            Token = "{admin}",
            ContentType = Recipe.Json,
            Body = Make.Dataset("Checked").ToJsonString(),
        },
        new($"PUT {Pid}/editMetadata/?persistentId={{py}}&replace=True", 200, "~Snakes")
        {
            Token = "{admin}",
            ContentType = Recipe.Json,
            Body = "{\"fields\":[{\"typeName\":\"title\",\"value\":\"Snakes\"}]}",
        },
        new($"PUT {Pid}/editMetadata/?persistentId={{py}}&replace=False", 200, "~Ophiology")
        {
            Token = "{admin}",
            ContentType = Recipe.Json,
            Body = "{\"fields\":[{\"typeName\":\"alternativeTitle\",\"value\":[\"Ophiology\"]}]}",
        },
        new($"POST {Pid}/add?persistentId={{py}}", 200, "data.files.0.directoryLabel=analysis", "data.files.0.dataFile.id")
        {
            Token = "{admin}",
            Form = (
                "results.csv",
                "a,b\n1,2\n",
                "{\"description\":\"Analysis results\",\"directoryLabel\":\"analysis\",\"restrict\":false}"
            ),
            Keep = [("pyFile", "data.files.0.dataFile.id")],
        },
        new($"GET {Pid}/locks/?persistentId={{py}}", 200, "data#=0") { Token = "{admin}", Until = true },
        new("GET /api/files/{pyFile}", 200, "data.label=results.tab", "data.dataFile.contentType") { Token = "{admin}" },
        new("GET /api/files/{pyFile}/versions/:draft", 200, "data.label=results.tab") { Token = "{admin}" },
        new("POST /api/files/{pyFile}/metadata", 200, "~File Metadata update has been completed")
        {
            Token = "{admin}",
            Form = (null, null, "{\"description\":\"Better\"}"),
        },
        new("PUT /api/files/{pyFile}/restrict", 200, "data.message")
        {
            Token = "{admin}",
            ContentType = Recipe.Json,
            Body = "{\"restrict\":true,\"enableAccessRequest\":true,\"termsOfAccess\":\"Ask.\"}",
        },
        new("POST /api/files/{pyFile}/replace", 200, "data.files.0.dataFile.id")
        {
            Token = "{admin}",
            Form = ("results_v2.csv", "a,b\n3,4\n", "{\"description\":\"Updated analysis results\",\"forceReplace\":true}"),
            Keep = [("pyFile", "data.files.0.dataFile.id")],
        },
        new($"GET {Pid}/versions/:latest/files?persistentId={{py}}", 200, "data#=1", "data.0.dataFile.id={pyFile}")
        {
            Token = "{admin}",
        },
        new($"GET /api//datasets/:persistentId/locks/?persistentId={{py}}", 200, "data#=0") { Token = "{admin}", Until = true },
        new($"GET /api//datasets/:persistentId/assignments/?persistentId={{py}}", 200, "data.0.roleName") { Token = "{admin}" },
        new($"POST {Pid}/assignments/?persistentId={{py}}", 200, "data.assignee=@lsimpson")
        {
            Token = "{admin}",
            ContentType = Recipe.Json,
            Body = "{\"assignee\":\"@lsimpson\",\"role\":\"curator\"}",
        },
        new("POST /api//datasets/:persistentId/actions/:publish?persistentId={py}&type=major", 200, "data.persistentUrl")
        {
            Token = "{admin}",
        },
        new($"GET {Pid}/locks/?persistentId={{py}}", 200, "data#=0") { Until = true },
        new(
            $"GET {Pid}/versions/:latest?persistentId={{py}}",
            200,
            "data.versionNumber=1",
            "data.metadataBlocks.citation.fields"
        ),
        new($"GET {Pid}/versions?persistentId={{py}}", 200, "data#=1"),
        new($"GET {Pid}/?persistentId={{py}}", 200, "data.persistentUrl"),
        new("GET /api/datasets/export?exporter=schema.org&persistentId={py}", 200, "name=Snakes"),
        new(
            "GET /api/dataverses/research-lab/contents",
            200,
            "data.0.type=dataset",
            "data.0.separator=/",
            "data.0.persistentUrl"
        ),
        new("GET /api/dataverses/research-lab/assignments", 200, "data.0.roleName") { Token = "{admin}" },
        new("GET /api/dataverses/research-lab/facets", 200, "data.0"),
        new("GET /api/info/exportFormats", 200, "data.dataverse_json.displayName", "~schema.org"),
        new("GET /api//info/version", 200, "data.version"),
        new("GET /api/licenses", 200, "data.0.name", "data.0.uri", "data.0.rightsIdentifier")
        {
            Keep = [("license", "data.0.id")],
        },
        new("GET /api/licenses/{license}", 200, "data.id={license}", "data.active=true"),
        new("GET /api/licenses/99999", 404, "message=License with ID 99999 not found"),
        new("GET /api/access/dataset/:persistentId?persistentId={py}", 200, "~MANIFEST.TXT") { Token = "{admin}" },
        new("DELETE /api/files/{pyFile}", 200, "data=false") { Token = "{admin}" },
        new("DELETE /api//datasets/:persistentId?persistentId={py}", 200, "data.message~deleted") { Token = "{admin}" },
        new("GET /api/users/:me", 200, "data.identifier=@lsimpson", "data.displayName") { Token = "{lisa}" },
        new("GET /api/users/token", 200, "data.message~expires on") { Token = "{lisa}" },
        new("POST /api/users/token/recreate", 200, "data.message~New token for") { Token = "{lisa}" },
        new("GET /api/users/token", 401, "message~Bad API key") { Token = "{lisa}" },
    ];
}
