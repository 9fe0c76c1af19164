using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Client.Tests.Access;

public sealed class FileAccessClientTests
{
    [Fact]
    public async Task Access_is_asked_for_and_decided_about()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(wire, await Make.CollectionAsync(wire, published: true));
        var file = await Make.FileAsync(wire, dataset, "closed.txt", "closed", new JsonObject { ["restrict"] = true });
        await Make.PublishAsync(wire, dataset);
        var (name, token) = await Make.UserAsync(wire);
        using var manager = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        using var asker = new DataverseClient(server.Address, new() { ApiToken = token });

        Assert.Empty(await manager.Access.RequestsAsync(file));
        Assert.False(await asker.Access.HasRequestedAsync(file));
        _ = await asker.Access.RequestAsync(file);
        Assert.True(await asker.Access.HasRequestedAsync(file));
        Assert.Equal($"@{name}", Assert.Single(await manager.Access.RequestsAsync(file)).Identifier);
        _ = await manager.Access.RejectAsync(file, $"@{name}");
        _ = await asker.Access.RequestAsync(file);
        _ = await manager.Access.GrantAsync(file, $"@{name}");
        Assert.True((await asker.Access.PermissionsAsync(file)).CanDownloadFile);

        var states = new List<string?>();
        await foreach (var request in manager.Access.RequestHistoryAsync(file, pageSize: 1))
        {
            states.Add(request.RequestState);
        }

        Assert.Equal(["rejected", "granted"], states);
        _ = await manager.Access.RevokeAsync(file, $"@{name}");
        Assert.False((await asker.Access.PermissionsAsync(file)).CanDownloadFile);
        Assert.Contains("allows file access requests", await manager.Access.AllowRequestsAsync(dataset, allow: true));
    }
}
