using Quire.Testing;

namespace Quire.Client.Tests.Files;

public sealed class FolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("quire-client-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_plan_can_be_seen_before_it_is_carried_out()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        using var client = new DataverseClient(server.Address, new DataverseClientOptions { ApiToken = server.AdminToken });
        var (id, _) = await Make.DatasetAsync(wire, await Make.CollectionAsync(wire));
        await Make.FileAsync(wire, id, "theirs.txt", "theirs");
        await File.WriteAllTextAsync(Path.Combine(_folder, "mine.txt"), "mine");
        var options = new FolderOptions { RemoveMissing = true };

        var plan = await client.Files.PlanDownloadAsync(id, _folder, options);
        Assert.Equal(
            [("mine.txt", FolderAction.Remove), ("theirs.txt", FolderAction.Download)],
            plan.Select(i => (i.Path, i.Action)).OrderBy(i => i.Path, StringComparer.Ordinal)
        );
        Assert.True(File.Exists(Path.Combine(_folder, "mine.txt")));
        Assert.All(await client.Files.CarryOutAsync(id, _folder, plan, options), o => Assert.True(o.Succeeded));
        Assert.Equal(["theirs.txt"], Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)));

        await client.Files.DownloadFolderAsync(id, _folder);
        Assert.Equal([FolderAction.Keep], (await client.Files.PlanUploadAsync(id, _folder)).Select(i => i.Action));
    }
}
