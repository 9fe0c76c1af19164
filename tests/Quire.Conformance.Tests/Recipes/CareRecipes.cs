using Quire.Testing;

namespace Quire.Conformance.Tests.Recipes;

/// <summary>
/// What is done with datasets and files besides, as the guides of 4.8 to 4.15 tell it: private URLs, links, citation dates,
/// locks, provenance, and destroying. They follow on <see cref="AccessRecipes"/>.
/// </summary>
internal static class CareRecipes
{
    private const string Pid = "/api/datasets/:persistentId";
    private const string Prov = """{"entity": {"report": {"name": "report.txt"}}}""";

    public static readonly Recipe[] All =
    [
        new("POST /api/dataverses/circle/datasets?key={admin}", 201, "data.id")
        {
            Body = Make.Dataset("Cared for").ToJsonString(),
            Keep = [("cared", "data.id"), ("caredPid", "data.persistentId")],
        },
        new("POST /api/datasets/{cared}/add?key={admin}", 200, "data.files.0.dataFile.id")
        {
            Form = ("report.txt", "words", null),
            Keep = [("report", "data.files.0.dataFile.id")],
        },
        new("GET /api/datasets/{cared}/privateUrl?key={admin}", 404, "status=ERROR"),
        new("POST /api/datasets/{cared}/privateUrl?key={admin}", 200, "data.token", "data.link", "data.roleAssignment"),
        new("GET /api/datasets/{cared}/privateUrl?key={admin}", 200, "data.token"),
        new("DELETE /api/datasets/{cared}/privateUrl?key={admin}", 200, "status=OK"),
        new("PUT /api/datasets/{cared}/citationdate?key={admin}", 200, "data.message~Citation Date for dataset")
        {
            Body = "dateOfCollectionStart",
        },
        new("PUT /api/datasets/{cared}/citationdate?key={admin}", 403, "status=ERROR") { Body = "title" },
        new("DELETE /api/datasets/{cared}/citationdate?key={admin}", 200, "data.message~default"),
        new("POST /api/datasets/{cared}/lock/Ingest?key={admin}", 200, "data.message~Ingest"),
        new("GET /api/datasets/{cared}/locks?key={admin}", 200, "data.0.lockType=Ingest"),
        new("DELETE /api/datasets/{cared}/locks?type=Ingest", 200, "status=OK") { Token = "{admin}" },
        new($"POST {Pid}/lock/Ingest?persistentId={{caredPid}}", 200, "status=OK") { Token = "{admin}" },
        new("DELETE /api/datasets/{cared}/locks?key={admin}", 200, "status=OK"),
        new($"POST {Pid}/submitForReview?persistentId={{caredPid}}", 200, "data.inReview=true") { Token = "{admin}" },
        new($"POST {Pid}/returnToAuthor?persistentId={{caredPid}}", 200, "data.inReview=false")
        {
            Token = "{admin}",
            Body = "{\"reasonForReturn\": \"You forgot to upload any files.\"}",
            ContentType = Recipe.Json,
        },
        new("PUT /api/admin/settings/:ProvCollectionEnabled", 200, "status=OK") { Body = "true" },
        new("POST /api/files/{report}/prov-json?key={admin}&entityName=report", 200, "status=OK")
        {
            Body = Prov,
            ContentType = Recipe.Json,
        },
        new("GET /api/files/{report}/prov-json?key={admin}", 200, "~report"),
        new("POST /api/files/{report}/prov-freeform?key={admin}", 200, "status=OK")
        {
            Body = "{\"text\": \"It was found under the bed.\"}",
            ContentType = Recipe.Json,
        },
        new("GET /api/files/{report}/prov-freeform?key={admin}", 200, "~under the bed"),
        new("DELETE /api/files/{report}/prov-json?key={admin}", 200, "status=OK"),
        new("POST /api/files/{report}/uningest?key={admin}", 400, "status=ERROR"),
        new("POST /api/files/{report}/reingest?key={admin}", 400, "status=ERROR"),
        new("POST /api/dataverses/circle/actions/:publish", 200, "status=OK") { Token = "{admin}" },
        new("POST /api/datasets/{cared}/actions/:publish?type=major", 200, "status=OK") { Token = "{admin}" },
        new("GET /api/datasets/{cared}/versions/1.0", 200, "data.versionState=RELEASED") { Until = true },
        new("POST /api/dataverses/root?key={admin}", 201, "data.alias=ring")
        {
            Body = CollectionRecipes.Science.Replace("\"science\"", "\"ring\"", StringComparison.Ordinal),
        },
        new("PUT /api/datasets/{cared}/link/ring", 200, "data.message~linked") { Token = "{admin}" },
        new("DELETE /api/datasets/{cared}/deleteLink/ring", 200, "data.message~ring") { Token = "{admin}" },
        new($"DELETE {Pid}/destroy/?persistentId={{caredPid}}", 401, "status=ERROR"),
        new($"DELETE {Pid}/destroy/?persistentId={{caredPid}}", 200, "data.message~destroyed") { Token = "{admin}" },
        new("DELETE /api/datasets/{cared}/destroy", 404, "status=ERROR") { Token = "{admin}" },
        new("GET /api/datasets/{cared}?key={admin}", 404, "status=ERROR"),
    ];
}
