using Quire.Testing;

namespace Quire.Client.Tests.Native;

public sealed class GeneratorClientTests
{
    [Fact]
    public async Task Generators_are_listed_and_chosen_and_an_identifier_is_replaced()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Identifiers:Providers:links:Type"] = "perma",
                ["Identifiers:Providers:links:Authority"] = "QUIRE",
            }
        );
        using var wire = server.Admin();
        var alias = await Make.CollectionAsync(wire);
        var (dataset, pid) = await Make.DatasetAsync(wire, alias);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        Assert.Equal("perma", (await client.Admin.IdentifierProvidersAsync())["links"].Protocol);
        Assert.Equal("FAKE", await client.Admin.IdentifierGeneratorAsync(pid));
        Assert.Equal("FAKE", await client.Admin.CollectionGeneratorAsync(alias));

        Assert.Contains("links", await client.Admin.SetIdentifierGeneratorAsync(dataset, "links"), StringComparison.Ordinal);
        Assert.StartsWith("perma:QUIRE/", await client.Admin.ReconcileIdentifierAsync(pid), StringComparison.Ordinal);
        Assert.Contains("links", await client.Admin.SetCollectionGeneratorAsync(alias, "links"), StringComparison.Ordinal);
        Assert.Contains("FAKE", await client.Admin.SetCollectionGeneratorAsync(alias, null), StringComparison.Ordinal);
        Assert.False(await client.Admin.IsOrcidEnabledAsync());
    }

    [Fact]
    public async Task A_dataset_with_a_handle_is_given_a_doi()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        _ = (await wire.TextAsync(HttpMethod.Put, "/api/admin/settings/:Protocol", "hdl")).Data;
        var (dataset, handle) = await Make.DatasetAsync(wire, "root");
        Assert.StartsWith("hdl:", handle, StringComparison.Ordinal);
        _ = (await wire.DeleteAsync("/api/admin/settings/:Protocol")).Data;
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });

        Assert.Contains("re-registered successfully", await client.Admin.ReplaceHandleAsync(dataset), StringComparison.Ordinal);

        var shown = (await wire.GetAsync($"/api/datasets/{dataset}")).Data["latestVersion"]!;
        Assert.StartsWith("doi:", shown["datasetPersistentId"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(handle, shown["alternativePersistentId"]!.GetValue<string>());
    }
}
