using Quire.Testing;

namespace Quire.Client.Tests.Native;

/// <summary>The client's calls about curation labels, against a server of its own, since they come from a setting.</summary>
public sealed class CurationClientTests
{
    [Fact]
    public async Task Labels_are_given_and_sets_chosen()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        await client.Admin.SetSettingAsync(":AllowedCurationLabels", """{"Process":["Ready"]}""");
        var collection = await Make.CollectionAsync(server.Admin());
        var (id, _) = await Make.DatasetAsync(server.Admin(), collection);
        Assert.Equal(["Process"], (await client.Admin.CurationLabelSetsAsync()).Keys);
        _ = await client.Admin.SetCurationLabelSetAsync(collection, "Process");
        Assert.Equal("Process", await client.Admin.CurationLabelSetAsync(collection));
        Assert.Equal(["Ready"], await client.Datasets.CurationLabelsAsync(id));
        _ = await client.Datasets.SetCurationStatusAsync(id, "Ready");
        Assert.Equal("Ready", (await client.Datasets.CurationStatusAsync(id)).Label);
        _ = await client.Datasets.SetCurationStatusAsync(id, null);
        Assert.Equal([null, "Ready"], (await client.Datasets.CurationHistoryAsync(id)).Select(s => s.Label));
        _ = await client.Datasets.SetCurationLabelSetAsync(id, "DISABLED");
        Assert.Equal("DISABLED", await client.Datasets.CurationLabelSetAsync(id));
        _ = await client.Datasets.SetCurationLabelSetAsync(id, null);
        Assert.Empty(await client.Datasets.ReviewsAsync(id));
        Assert.Contains(
            "Curation Status",
            await client.Datasets.CurationReportAsync(withHistory: true),
            StringComparison.Ordinal
        );
    }
}
