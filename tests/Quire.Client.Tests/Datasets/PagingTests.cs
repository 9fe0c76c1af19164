using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Datasets;

public sealed class PagingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(12)]
    public async Task Reads_every_file_once_in_pages(int files)
    {
        await using var server = await ListAsync(files, pages: true, count: true);
        Assert.Equal(Enumerable.Range(1, files).Select(i => (long)i), await IdsAsync(server));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task Reads_every_file_once_from_a_server_that_knows_no_pages(int files)
    {
        await using var server = await ListAsync(files, pages: false, count: false);
        Assert.Equal(Enumerable.Range(1, files).Select(i => (long)i), await IdsAsync(server));
    }

    [Fact]
    public async Task Reads_every_file_once_from_a_server_with_shorter_pages()
    {
        await using var server = await ListAsync(9, pages: true, count: true, longest: 2);
        Assert.Equal(Enumerable.Range(1, 9).Select(i => (long)i), await IdsAsync(server));
    }

    private static async Task<List<long>> IdsAsync(StubServer server)
    {
        var ids = new List<long>();
        await foreach (var file in server.Client().Datasets.FilesAsync(24, default, new() { PageSize = 4 }))
        {
            ids.Add(file.DataFile!.Id);
        }

        return ids;
    }

    private static Task<StubServer> ListAsync(int files, bool pages, bool count, int longest = int.MaxValue) =>
        StubServer.StartAsync(
            (context, request) =>
            {
                var query = QueryHelpers.ParseQuery(new Uri("http://x" + request.Target).Query);
                var (offset, limit) = pages ? (Int(query["offset"]!), Int(query["limit"]!)) : (0, int.MaxValue);
                var items = Enumerable
                    .Range(1, files)
                    .Skip(offset)
                    .Take(Math.Min(limit, longest))
                    .Select(i =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["label"] = $"f{i}",
                                ["dataFile"] = new JsonObject { ["id"] = i },
                            }
                    )
                    .ToArray();
                var body = new JsonObject { ["status"] = "OK", ["data"] = new JsonArray(items) };
                if (count)
                {
                    body["totalCount"] = files;
                }

                return StubServer.WriteAsync(context, body.ToJsonString());
            }
        );

    private static int Int(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);
}
