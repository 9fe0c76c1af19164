using System.Net;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>What is stored of datasets is held against what is asked for now.</summary>
public sealed class ValidationTests
{
    [Theory, EachDatabase]
    public async Task What_a_collection_came_to_ask_for_is_missed_in_what_was_stored_before(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (asking, other) = (await Make.CollectionAsync(admin), await Make.CollectionAsync(admin));
        var (dataset, pid) = await Make.DatasetAsync(admin, asking);
        var (sound, _) = await Make.DatasetAsync(admin, other);
        Assert.Equal("valid", (await admin.GetAsync($"/api/admin/validate/dataset/{dataset}")).Message);

        _ = (
            await admin.TextAsync(
                HttpMethod.Put,
                $"/api/dataverses/{asking}/inputLevels",
                """[{"datasetFieldTypeName":"alternativeURL","required":true,"include":true}]""",
                "application/json"
            )
        ).Data;

        var found = (await admin.GetAsync($"/api/admin/validate/dataset/:persistentId?persistentId={pid}")).Data;
        Assert.Equal("alternativeURL", found["field"]!.GetValue<string>());
        Assert.NotNull(found["entityClassDatabaseTableRowId"]);
        Assert.Null(found["status"]);
        Assert.Equal("valid", (await admin.GetAsync($"/api/admin/validate/dataset/{sound}")).Message);

        var states = (await admin.GetAsync("/api/admin/validate/datasets")).Json["datasets"]!
            .AsArray()
            .ToDictionary(d => d!["datasetId"]!.GetValue<long>(), d => d!["status"]!.GetValue<string>());
        Assert.Equal(("invalid", "valid"), (states[dataset], states[sound]));
        (await admin.GetAsync("/api/admin/validate/dataset/999999")).MustBeError(HttpStatusCode.NotFound, "No Such Dataset");
    }
}
