using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Quire.Client.Tests.Stub;
using Quire.Contracts.Files;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Files;

public sealed class TransferTests : IDisposable
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(3_000_000);
    private readonly string _folder = Directory.CreateTempSubdirectory("quire-client-").FullName;

    private static FileMetadataResponse Listed =>
        new()
        {
            Label = "big.bin",
            DataFile = new()
            {
                Id = 31,
                Filesize = Content.Length,
                Checksum = new() { Type = "SHA-256", Value = Hash },
            },
        };

    private static string Hash => Convert.ToHexStringLower(SHA256.HashData(Content));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Goes_on_where_the_connection_broke()
    {
        await using var server = await FileAsync(breakAt: [1_000_000, 2_000_000]);
        var target = Path.Combine(_folder, "sub", "big.bin");
        await server.Client().Access.DownloadAsync(Listed, target);
        Assert.Equal(Content, await File.ReadAllBytesAsync(target));
        Assert.False(File.Exists(target + ".part"));
        Assert.Equal([null, "bytes="], server.Requests.Take(2).Select(r => r.Header("Range")?[..6]));
    }

    [Fact]
    public async Task Goes_on_where_an_earlier_run_stopped()
    {
        await using var server = await FileAsync([]);
        var target = Path.Combine(_folder, "big.bin");
        await File.WriteAllBytesAsync(target + ".part", Content[..1_234_567]);
        await server.Client().Access.DownloadAsync(Listed, target);
        Assert.Equal(Content, await File.ReadAllBytesAsync(target));
        Assert.Equal("bytes=1234567-", Assert.Single(server.Requests).Header("Range"));
    }

    [Fact]
    public async Task Starts_over_when_what_an_earlier_run_left_is_something_else()
    {
        await using var server = await FileAsync([]);
        var target = Path.Combine(_folder, "big.bin");
        await File.WriteAllBytesAsync(target + ".part", new byte[500_000]);
        await server.Client().Access.DownloadAsync(Listed, target);
        Assert.Equal(Content, await File.ReadAllBytesAsync(target));
    }

    [Fact]
    public async Task Starts_over_when_the_server_knows_no_ranges()
    {
        await using var server = await StubServer.StartAsync(
            async (context, _) => await context.Response.Body.WriteAsync(Content)
        );
        var target = Path.Combine(_folder, "big.bin");
        await File.WriteAllBytesAsync(target + ".part", Content[..1000]);
        await server.Client().Access.DownloadAsync(Listed, target);
        Assert.Equal(Content, await File.ReadAllBytesAsync(target));
    }

    [Fact]
    public async Task Refuses_bytes_that_are_not_those_on_record()
    {
        await using var server = await StubServer.StartAsync(
            async (context, _) => await context.Response.Body.WriteAsync(new byte[Content.Length])
        );
        var target = Path.Combine(_folder, "big.bin");
        await Assert.ThrowsAsync<ChecksumMismatchException>(() => server.Client().Access.DownloadAsync(Listed, target));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Uploads_with_name_description_and_progress()
    {
        await using var server = await StubServer.StartAsync(
            (context, r) => StubServer.WriteAsync(context, Added("MD5", "5d41402abc4b2a76b9719d911017c592"))
        );
        var seen = new List<TransferProgress>();
        var added = await server
            .Client()
            .Files.UploadAsync(
                24,
                UploadFile.FromBytes(Encoding.UTF8.GetBytes("hello"), "måned \"1\".csv"),
                new() { DirectoryLabel = "data", Categories = ["Data"] },
                new() { Progress = new Heard(seen) }
            );
        var request = Assert.Single(server.Requests);
        Assert.Equal("/api/datasets/24/add", request.Target);
        Assert.Contains("name=\"file\"; filename=\"måned %221%22.csv\"", request.Text, StringComparison.Ordinal);
        Assert.Contains("""{"directoryLabel":"data","categories":["Data"]}""", request.Text, StringComparison.Ordinal);
        Assert.Contains("name=\"jsonData\"", request.Text, StringComparison.Ordinal);
        Assert.NotNull(request.Header("Content-Length"));
        Assert.Equal(new TransferProgress(5, 5), seen[^1]);
        Assert.Equal(31, added.Files[0].DataFile!.Id);
    }

    [Theory]
    [InlineData("MD5")]
    [InlineData("SHA-512")]
    public async Task Notices_when_the_server_stored_something_else(string type)
    {
        await using var server = await StubServer.AnsweringAsync(Added(type, "00"));
        await Assert.ThrowsAsync<ChecksumMismatchException>(() =>
            server.Client().Files.UploadAsync(24, UploadFile.FromBytes(Encoding.UTF8.GetBytes("hello"), "a.txt"))
        );
    }

    [Fact]
    public async Task Checks_with_whatever_algorithm_the_server_uses()
    {
        await using var server = await StubServer.AnsweringAsync(Added("SHA-1", "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"));
        var path = Path.Combine(_folder, "a.txt");
        await File.WriteAllTextAsync(path, "hello");
        Assert.Single((await server.Client().Files.UploadAsync(24, UploadFile.FromPath(path))).Files);
    }

    private static string Added(string type, string value) =>
        new JsonObject
        {
            ["status"] = "OK",
            ["data"] = new JsonObject
            {
                ["files"] = new JsonArray(
                    new JsonObject
                    {
                        ["label"] = "a.txt",
                        ["dataFile"] = new JsonObject
                        {
                            ["id"] = 31,
                            ["checksum"] = new JsonObject { ["type"] = type, ["value"] = value },
                        },
                    }
                ),
            },
        }.ToJsonString();

    private static Task<StubServer> FileAsync(int[] breakAt)
    {
        var breaks = new Queue<int>(breakAt);
        return StubServer.StartAsync(
            async (context, request) =>
            {
                var from = 0;
                if (request.Header("Range") is { } range)
                {
                    from = int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
                    context.Response.StatusCode = StatusCodes.Status206PartialContent;
                    context.Response.Headers.ContentRange = $"bytes {from}-{Content.Length - 1}/{Content.Length}";
                }

                context.Response.ContentLength = Content.Length - from;
                if (breaks.TryDequeue(out var end))
                {
                    await context.Response.Body.WriteAsync(Content.AsMemory(from, end - from));
                    await context.Response.Body.FlushAsync();
                    context.Abort();
                    return;
                }

                await context.Response.Body.WriteAsync(Content.AsMemory(from));
            }
        );
    }

    private sealed class Heard(List<TransferProgress> seen) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => seen.Add(value);
    }
}
