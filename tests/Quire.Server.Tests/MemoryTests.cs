using System.Net;
using System.Text;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>How much memory the process takes when many send long bodies at once, and what it keeps of it.</summary>
public sealed class MemoryTests
{
    private const int Mega = 1024 * 1024;

    [Fact]
    public async Task Many_long_bodies_at_once_neither_fill_the_memory_nor_keep_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the memory of another process here.");
        using var folder = new TempFolder();
        await using var server = await ServerProcess.StartAnsweringAsync(folder.Path);
        var ids = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("9,", 15 * Mega)));
        var json = Encoding.ASCII.GetBytes($"[{string.Concat(Enumerable.Repeat("\"0123456789\",", Mega))}0]");

        var lists = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => PostAsync(server.As(null), "/api/access/datafiles", ids))
        );
        var afterLists = await MegabytesAsync(server, "VmHWM");
        var datasets = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => PostAsync(server.As(server.AdminToken), "/api/dataverses/root/datasets", json))
        );

        Assert.All(lists, status => Assert.Equal(HttpStatusCode.BadRequest, status));
        Assert.All(
            datasets,
            status => Assert.Contains(status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.ServiceUnavailable })
        );
        Assert.Contains(HttpStatusCode.BadRequest, datasets);
        Assert.InRange(afterLists, 1, 400);
        Assert.InRange(await MegabytesAsync(server, "VmHWM"), 1, 500);
        await Wait.UntilAsync(async () => await MegabytesAsync(server, "VmRSS") < 300, "the memory is given back");
    }

    private static async Task<HttpStatusCode> PostAsync(Wire wire, string path, byte[] body)
    {
        using (wire)
        {
            using var content = new ByteArrayContent(body);
            return (await wire.SendAsync(HttpMethod.Post, path, content)).Status;
        }
    }

    private static async Task<int> MegabytesAsync(ServerProcess server, string what)
    {
        var line = (await File.ReadAllLinesAsync($"/proc/{server.Id}/status")).First(l =>
            l.StartsWith(what, StringComparison.Ordinal)
        );
        return int.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
    }
}
