using Quire.Testing;

namespace Quire.Api.Tests.Search;

public sealed class RebuildTests
{
    [Theory, EachDatabase]
    public async Task The_index_is_built_anew_from_the_database_while_it_serves(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, alias);
        await Make.FileAsync(admin, dataset, "a.txt", "found");

        var rebuilding = admin.GetAsync("/api/admin/index");
        Assert.Equal(1, await CountAsync($"identifier:{alias}"));
        var said = await rebuilding;

        // The collection, the dataset and its file; nobody searches for the root.
        Assert.Equal("The search index was built anew with 3 documents.", said.Message);
        Assert.Equal(1, await CountAsync($"identifier:{alias}"));
        Assert.Equal(1, await CountAsync($"dsPersistentId:\"{pid}\""));

        async Task<int> CountAsync(string query) =>
            (await admin.GetAsync($"/api/search?q={Uri.EscapeDataString(query)}")).Data["total_count"]!.GetValue<int>();
    }
}
