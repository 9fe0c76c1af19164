using Quire.Testing;

namespace Quire.Client.Tests.Native;

public sealed class FileIdentifierClientTests
{
    [Fact]
    public async Task Files_are_given_identifiers_and_read_by_them()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var wire = server.Admin();
        var alias = await Make.CollectionAsync(wire, published: true);
        var (dataset, _) = await Make.DatasetAsync(wire, alias);
        var first = await Make.FileAsync(wire, dataset, "a.txt", "a");
        var second = await Make.FileAsync(wire, dataset, "b.txt", "b");
        await Make.PublishAsync(wire, dataset);
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        Assert.Contains("nothing to do", await client.Admin.RegisterFilesAsync(alias), StringComparison.Ordinal);
        await client.Admin.SetSettingAsync(":FilePIDsEnabled", "true");

        Assert.Contains("successfully", await client.Admin.RegisterFileAsync(first), StringComparison.Ordinal);
        var pid = (await client.Files.GetAsync(first)).DataFile!.PersistentId!;
        Assert.Equal(first, (await client.Files.GetAsync(pid)).DataFile!.Id);
        Assert.Contains("already registered", await client.Admin.RegisterFileAsync(pid), StringComparison.Ordinal);
        Assert.Contains("1 out of 1", await client.Admin.RegisterFilesAsync(alias), StringComparison.Ordinal);
        Assert.NotEqual("", (await client.Files.GetAsync(second)).DataFile!.PersistentId);
        Assert.Contains("0 of  0", await client.Admin.RegisterAllFilesAsync(), StringComparison.Ordinal);
    }
}
