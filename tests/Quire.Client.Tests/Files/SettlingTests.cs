using Quire.Client.Tests.Stub;

namespace Quire.Client.Tests.Files;

/// <summary>A folder that was uploaded is uploaded: a second run sends nothing, whatever the server made of the names.</summary>
public sealed class SettlingTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("quire-settling-").FullName;
    private readonly RenamingServer _installation = new();

    private string Data => Path.Combine(_root, "data");

    private FolderOptions Recorded => new() { RecordFolder = Path.Combine(_root, "record") };

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Files_the_server_renamed_are_known_again(bool recorded)
    {
        await using var server = await _installation.StartAsync();
        using var client = server.Client();
        Write("raw/a:b.txt", "ab");
        Write("raw/a*b.txt", "other");
        Write("raw/a_b.txt", "plain");
        Write("c d.txt", "cd");
        var options = recorded ? Recorded : new();
        Assert.All(await client.Files.UploadFolderAsync(24, Data, options), o => Assert.True(o.Succeeded, o.Error?.Message));
        Assert.Equal(["c_d.txt", "raw/a_b-1.txt", "raw/a_b-2.txt", "raw/a_b.txt"], _installation.Paths);

        var second = await client.Files.UploadFolderAsync(24, Data, options);

        Assert.All(second, o => Assert.Equal(FolderAction.Keep, o.Item.Action));
        Assert.Equal(4, _installation.Uploads);
    }

    [Fact]
    public async Task A_renamed_file_that_changed_takes_the_place_of_the_one_it_was()
    {
        await using var server = await _installation.StartAsync();
        using var client = server.Client();
        Write("a:b.txt", "ab");
        Write("a_b.txt", "plain");
        await client.Files.UploadFolderAsync(24, Data, Recorded);
        Write("a:b.txt", "changed");
        Assert.Equal(
            [("a:b.txt", FolderAction.Replace), ("a_b.txt", FolderAction.Keep)],
            (await client.Files.PlanUploadAsync(24, Data, Recorded)).Select(i => (i.Path, i.Action))
        );

        await client.Files.UploadFolderAsync(24, Data, Recorded);

        Assert.Equal(2, _installation.Paths.Count());
        Assert.All(await client.Files.PlanUploadAsync(24, Data, Recorded), i => Assert.Equal(FolderAction.Keep, i.Action));
    }

    [Fact]
    public async Task A_changed_file_stays_described_unless_something_else_is_said()
    {
        await using var server = await _installation.StartAsync();
        using var client = server.Client();
        Write("a.txt", "one");
        await client.Files.UploadFolderAsync(24, Data, Recorded with { Description = new() { Description = "As first said" } });
        Write("a.txt", "two");
        await client.Files.UploadFolderAsync(24, Data, Recorded);
        Assert.Equal("As first said", _installation.DescriptionOf("a.txt"));

        Write("a.txt", "three");
        await client.Files.UploadFolderAsync(24, Data, Recorded with { Description = new() { Description = "As said now" } });
        Assert.Equal("As said now", _installation.DescriptionOf("a.txt"));
    }

    [Fact]
    public async Task An_archive_the_server_unpacked_is_not_sent_again_until_it_changes()
    {
        await using var server = await _installation.StartAsync();
        using var client = server.Client();
        Write("both.zip", "an archive");
        await client.Files.UploadFolderAsync(24, Data, Recorded);
        Assert.Equal(["one.txt", "two.txt"], _installation.Paths);
        Assert.Equal([FolderAction.Keep], (await client.Files.PlanUploadAsync(24, Data, Recorded)).Select(i => i.Action));
        Write("both.zip", "another archive");
        Assert.Equal([FolderAction.Add], (await client.Files.PlanUploadAsync(24, Data, Recorded)).Select(i => i.Action));
    }

    [Fact]
    public async Task What_the_server_renamed_is_not_taken_for_something_the_folder_lacks()
    {
        await using var server = await _installation.StartAsync();
        using var client = server.Client();
        Write("a:b.txt", "ab");
        Write("both.zip", "an archive");
        await client.Files.UploadFolderAsync(24, Data, Recorded);
        var plan = await client.Files.PlanUploadAsync(24, Data, Recorded with { RemoveMissing = true });
        Assert.All(plan, i => Assert.Equal(FolderAction.Keep, i.Action));
        File.Delete(Path.Combine(Data, "a:b.txt"));
        plan = await client.Files.PlanUploadAsync(24, Data, Recorded with { RemoveMissing = true });
        Assert.Equal([("both.zip", FolderAction.Keep), ("a_b.txt", FolderAction.Remove)], plan.Select(i => (i.Path, i.Action)));
    }

    [Fact]
    public async Task A_record_whose_last_line_was_cut_off_still_serves()
    {
        await using var server = await _installation.StartAsync();
        using var client = server.Client();
        Write("a:b.txt", "ab");
        await client.Files.UploadFolderAsync(24, Data, Recorded);
        await File.AppendAllTextAsync(Assert.Single(Directory.GetFiles(Recorded.RecordFolder!)), "{\"path\":\"hal");
        Write("a:b.txt", "changed");
        Assert.Equal([FolderAction.Replace], (await client.Files.PlanUploadAsync(24, Data, Recorded)).Select(i => i.Action));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(Data, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
