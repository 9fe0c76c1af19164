using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

public sealed class DatasetTimestampTests
{
    [Theory, EachDatabase]
    public async Task Each_is_told_as_much_as_they_may_know(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (id, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));

        Assert.Empty((await guest.GetAsync($"/api/datasets/{id}/timestamps")).Data.AsObject());
        var draft = (await admin.GetAsync($"/api/datasets/{id}/timestamps")).Data;
        Assert.Equal(
            ["createTime", "hasStaleIndex", "hasStalePermissionIndex", "lastUpdateTime", "globalIdCreateTime"],
            draft.AsObject().Select(p => p.Key)
        );

        await Make.PublishAsync(admin, id);
        _ = await guest.GetAsync($"/api/datasets/export?exporter=oai_dc&persistentId={pid}");
        await Deposit.RetitleAsync(admin, id, "A draft after it");
        var seen = (await guest.GetAsync($"/api/datasets/{id}/timestamps")).Data.AsObject();
        Assert.Null(seen["lastUpdateTime"]);
        Assert.False(seen["hasStaleIndex"]!.GetValue<bool>());
        Assert.False(seen["hasStalePermissionIndex"]!.GetValue<bool>());
        Assert.Equal(Time(seen, "publicationTime"), Time(seen, "lastMajorVersionReleaseTime"));
        Assert.True(Time(seen, "createTime") < Time(seen, "publicationTime"));
        var edited = (await admin.GetAsync($"/api/datasets/{id}/timestamps")).Data;
        Assert.True(Time(edited, "lastUpdateTime") > Time(seen, "publicationTime"));
    }

    private static DateTime Time(JsonNode times, string name) =>
        DateTime.ParseExact(
            times[name]!.GetValue<string>(),
            "yyyy-MM-dd'T'HH:mm:ss.FFF",
            System.Globalization.CultureInfo.InvariantCulture
        );
}
