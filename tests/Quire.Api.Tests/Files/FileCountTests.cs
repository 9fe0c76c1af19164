using System.Text.Json.Nodes;
using Quire.Api.Tests.Files.Periods;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>What is counted of the files of a version follows every change of them, also for who asked a moment before.</summary>
public sealed class FileCountTests
{
    [Theory, EachDatabase]
    public async Task Counts_follow_every_change_of_the_files(DatabaseKind database)
    {
        await using var world = await PeriodWorld.MakeAsync(database);
        var admin = world.Admin;
        Assert.Equal("""{"total":2,"perAccessStatus":{"Public":2}}""", await CountsAsync());

        var more = await Make.FileAsync(admin, world.Dataset, "more.txt", "more", new JsonObject { ["restrict"] = true });
        Assert.Equal("""{"total":3,"perAccessStatus":{"Public":2,"Restricted":1}}""", await CountsAsync());

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{more}/restrict", "false")).Data;
        Assert.Equal("""{"total":3,"perAccessStatus":{"Public":3}}""", await CountsAsync());

        var day = world.Clock.Today.AddDays(20);
        _ = (await world.EmbargoAsync(day)).Data;
        Assert.Equal("""{"total":3,"perAccessStatus":{"EmbargoedThenPublic":1,"Public":2}}""", await CountsAsync());

        _ = (
            await admin.PostAsync(
                $"/api/files/{more}/metadata/categories",
                new JsonObject { ["categories"] = new JsonArray("Code") }
            )
        ).Data;
        var categories = (await admin.GetAsync($"/api/datasets/{world.Dataset}/versions/:latest/files/counts")).Data;
        Assert.Equal(1, categories["perCategoryName"]!["Code"]!.GetValue<long>());

        await Make.PublishAsync(admin, world.Dataset);
        Assert.Equal("""{"total":3,"perAccessStatus":{"EmbargoedThenPublic":1,"Public":2}}""", await CountsAsync());

        _ = (await admin.DeleteAsync($"/api/files/{more}")).Data;
        Assert.Equal("""{"total":2,"perAccessStatus":{"EmbargoedThenPublic":1,"Public":1}}""", await CountsAsync());
        Assert.Equal("""{"total":3,"perAccessStatus":{"EmbargoedThenPublic":1,"Public":2}}""", await CountsAsync("1.0"));

        world.Clock.MoveTo(day.AddDays(1));
        Assert.Equal("""{"total":2,"perAccessStatus":{"Public":2}}""", await CountsAsync());
        Assert.Equal("""{"total":3,"perAccessStatus":{"Public":3}}""", await CountsAsync("1.0"));

        async Task<string> CountsAsync(string version = ":latest")
        {
            var counts = (await admin.GetAsync($"/api/datasets/{world.Dataset}/versions/{version}/files/counts")).Data;
            var statuses = counts["perAccessStatus"]!.AsObject().OrderBy(s => s.Key, StringComparer.Ordinal);
            return new JsonObject
            {
                ["total"] = counts["total"]!.DeepClone(),
                ["perAccessStatus"] = new JsonObject(statuses.Select(s => KeyValuePair.Create(s.Key, s.Value?.DeepClone()))),
            }.ToJsonString();
        }
    }
}
