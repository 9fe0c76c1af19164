using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests;

/// <summary>What installations of both generations answer is read alike.</summary>
public sealed class RecordedAnswerTests
{
    [Theory]
    [InlineData("v4", "CC0", "1.0")]
    [InlineData("v6", "CC0 1.0", "2.1")]
    public async Task Reads_a_version(string generation, string license, string number)
    {
        await using var server = await Recorded.ServerAsync($"{generation}/version.json");
        using var client = server.Client();
        var version = await client.Datasets.VersionAsync(24);
        Assert.Equal(license, version.License?.Name);
        Assert.Equal(number, version.Number().ToString());
        Assert.Equal("Finches of the coast", version.Metadata().Text("title"));
        Assert.Equal(["Ovadia, Noor", "Lind, Åsa"], version.Metadata().Texts("author/authorName"));
        Assert.Equal("Coast Institute", version.Metadata().Compounds("author")[0]["authorAffiliation"]);
        Assert.Equal(6, version.ReleasedAt()!.Value.Second);
    }

    [Theory]
    [InlineData("v4", "beaks.tab")]
    [InlineData("v6", "beaks.csv")]
    public async Task Reads_a_file_that_became_a_table(string generation, string uploadedName)
    {
        await using var server = await Recorded.ServerAsync($"{generation}/dataset.json");
        using var client = server.Client();
        var dataset = await client.Datasets.GetAsync("doi:10.5072/FK2/ABC");
        var file = Assert.Single(dataset.LatestVersion!.Files!);
        Assert.Equal("doi:10.5072/FK2/ABC", dataset.PersistentIdentifier());
        Assert.Equal(new(2018, 2, 3), dataset.PublishedOn());
        Assert.True(file.DataFile!.IsTabular());
        Assert.Equal(new Checksum(ChecksumAlgorithm.Md5, "0cc175b9c0f1b6a831c399e269772661"), file.DataFile!.UploadedChecksum());
        Assert.Equal(uploadedName, file.UploadedName());
    }

    [Theory]
    [InlineData("v4")]
    [InlineData("v6")]
    public async Task Reads_collections_and_their_contents(string generation)
    {
        await using var server = await Recorded.ServerAsync($"{generation}/collection.json");
        await using var contents = await Recorded.ServerAsync($"{generation}/contents.json");
        using var client = server.Client();
        using var lister = contents.Client();
        var collection = await client.Collections.GetAsync("birds");
        Assert.Equal(("birds", "birds@example.edu"), (collection.Alias, collection.Contacts![0].ContactEmail));
        var items = await lister.Collections.ContentsAsync("birds");
        Assert.Equal(["dataverse", "dataset"], items.Select(i => i.Type));
        Assert.Equal("doi:10.5072/FK2/ABC", new CrawledItem("birds", 0, items[1]).PersistentId.ToString());
    }

    [Theory]
    [InlineData("v4")]
    [InlineData("v6")]
    public async Task Reads_assignments_locks_and_accounts(string generation)
    {
        await using var assignments = await Recorded.ServerAsync($"{generation}/assignments.json");
        await using var locks = await Recorded.ServerAsync($"{generation}/locks.json");
        await using var user = await Recorded.ServerAsync($"{generation}/user.json");
        Assert.Equal("admin", (await assignments.Client().Collections.AssignmentsAsync("birds"))[0].RoleAlias);
        Assert.Equal("noor", (await locks.Client().Datasets.LocksAsync(24))[0].User);
        Assert.Equal("@noor", (await user.Client().Users.MeAsync()).Identifier);
    }

    [Theory]
    [InlineData("v4", "CREATEACC")]
    [InlineData("v6", "PUBLISHEDDS")]
    public async Task Reads_notifications_listed_or_wrapped(string generation, string type)
    {
        await using var server = await Recorded.ServerAsync($"{generation}/notifications.json");
        Assert.Equal(type, Assert.Single(await server.Client().Users.NotificationsAsync()).Type);
    }

    [Theory]
    [InlineData("v4")]
    [InlineData("v6")]
    public async Task Reads_a_block_whether_children_are_listed_twice_or_not(string generation)
    {
        await using var server = await Recorded.ServerAsync($"{generation}/block.json");
        var block = await server.Client().Metadata.BlockAsync("citation");
        Assert.Equal(["title", "author"], block.TopLevelFields().Select(f => f.Name));
    }

    [Theory]
    [InlineData("v4")]
    [InlineData("v6")]
    public async Task Reads_settings_of_text_and_of_json(string generation)
    {
        await using var server = await Recorded.ServerAsync($"{generation}/settings.json");
        Assert.Equal("yes", (await server.Client().Admin.SettingsAsync())[":AllowSignUp"].GetString());
    }

    [Theory]
    [InlineData("""{"status":"OK","data":{"message":"done"}}""")]
    [InlineData("""{"status":"OK","data":{"message":{"message":"done"}}}""")]
    [InlineData("""{"status":"OK","message":"done"}""")]
    [InlineData("""{"status":"OK","message":{"message":"done"},"data":{}}""")]
    [InlineData("done")]
    public async Task Reads_a_message_wherever_it_stands(string body)
    {
        await using var server = await StubServer.AnsweringAsync(body);
        Assert.Equal("done", await server.Client().Info.ServerAsync());
    }
}
