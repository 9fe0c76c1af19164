using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Quire.Client.Tests.Stub;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Files;

/// <summary>Uploads straight to an object store, here a stand-in on the same server.</summary>
public sealed class DirectUploadTests
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(2500);

    [Fact]
    public async Task Puts_a_small_file_whole_and_registers_it()
    {
        var stored = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        await using var server = await ServerAsync(
            stored,
            """{"url":"/store/whole?X-Amz-SignedHeaders=host%3Bx-amz-tagging","partSize":5000,"storageIdentifier":"s3://b:1"}"""
        );
        await server
            .Client()
            .Files.UploadAsync(
                24,
                UploadFile.FromBytes(Content, "a.csv"),
                new() { Description = "d" },
                new() { Mode = UploadMode.Direct }
            );
        Assert.Equal(Content, stored["/store/whole"]);
        var put = server.Requests.Single(r => r.Method == "PUT");
        Assert.Equal((null, "dv-state=temp"), (put.Header("X-Dataverse-key"), put.Header("x-amz-tagging")));
        var registered = Json(server.Requests.Last().Text);
        Assert.Equal(
            ("s3://b:1", "a.csv", "text/csv", "d"),
            (registered["storageIdentifier"], registered["fileName"], registered["mimeType"], registered["description"])
        );
        using var sent = new MemoryStream(Content);
        Assert.Equal((await Checksum.ComputeAsync(sent, ChecksumAlgorithm.Md5)).Value, registered["checksum.@value"]);
    }

    [Fact]
    public async Task Puts_a_large_file_in_parts_and_finishes_it()
    {
        var stored = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        await using var server = await ServerAsync(
            stored,
            """
            {"urls":{"1":"/store/1","2":"/store/2","3":"/store/3"},"partSize":1000,"storageIdentifier":"s3://b:1",
             "complete":"/api/datasets/mpupload?id=1","abort":"/api/datasets/mpupload?id=1"}
            """
        );
        var seen = new List<TransferProgress>();
        await server
            .Client()
            .Files.UploadAsync(
                24,
                UploadFile.FromBytes(Content, "a.bin"),
                null,
                new() { Mode = UploadMode.DirectIfOffered, Progress = new Heard(seen) }
            );
        Assert.Equal(Content, stored["/store/1"].Concat(stored["/store/2"]).Concat(stored["/store/3"]));
        var finish = server.Requests.Single(r => r.Target == "/api/datasets/mpupload?id=1");
        Assert.Equal(("PUT", """{"1":"t1","2":"t2","3":"t3"}"""), (finish.Method, finish.Text));
        Assert.Equal(2500, seen.Max(p => p.Bytes));
    }

    [Fact]
    public async Task Gives_up_the_upload_when_a_part_fails()
    {
        await using var server = await ServerAsync(
            new(StringComparer.Ordinal),
            """
            {"urls":{"1":"/store/1","2":"/missing/2","3":"/store/3"},"partSize":1000,"storageIdentifier":"s3://b:1",
             "complete":"/api/datasets/mpupload?id=1","abort":"/api/datasets/mpupload?id=1"}
            """
        );
        await Assert.ThrowsAsync<DataverseNotFoundException>(() =>
            server
                .Client()
                .Files.UploadAsync(24, UploadFile.FromBytes(Content, "a.bin"), null, new() { Mode = UploadMode.Direct })
        );
        Assert.Contains(server.Requests, r => (r.Method, r.Target) == ("DELETE", "/api/datasets/mpupload?id=1"));
        Assert.DoesNotContain(server.Requests, r => r.Target.EndsWith("/add", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Goes_through_the_server_where_nothing_else_is_offered()
    {
        await using var server = await ServerAsync(new(StringComparer.Ordinal), null);
        using var client = server.Client();
        await client.Files.UploadAsync(
            24,
            UploadFile.FromBytes(Content, "a.bin"),
            null,
            new() { Mode = UploadMode.DirectIfOffered }
        );
        Assert.StartsWith("multipart/form-data", server.Requests.Last().Header("Content-Type"), StringComparison.Ordinal);
        await Assert.ThrowsAsync<DataverseNotFoundException>(() =>
            client.Files.UploadAsync(24, UploadFile.FromBytes(Content, "a.bin"), null, new() { Mode = UploadMode.Direct })
        );
    }

    private static Dictionary<string, string> Json(string form)
    {
        var json = JsonNode.Parse(form[form.IndexOf('{', StringComparison.Ordinal)..(form.LastIndexOf('}') + 1)])!.AsObject();
        return json.SelectMany(p =>
                p.Value is JsonObject inner
                    ? inner.Select(i => KeyValuePair.Create($"{p.Key}.{i.Key}", i.Value!.ToString()))
                    : [KeyValuePair.Create(p.Key, p.Value!.ToString())]
            )
            .ToDictionary(StringComparer.Ordinal);
    }

    private static Task<StubServer> ServerAsync(ConcurrentDictionary<string, byte[]> stored, string? urls) =>
        StubServer.StartAsync(
            async (context, request) =>
            {
                var path = context.Request.Path.Value!;
                if (path.StartsWith("/store/", StringComparison.Ordinal))
                {
                    stored[path] = request.Body;
                    context.Response.Headers.ETag = $"\"t{path[^1]}\"";
                }
                else if (path.EndsWith("/uploadurls", StringComparison.Ordinal) && urls is not null)
                {
                    await StubServer.WriteAsync(context, $$"""{"status":"OK","data":{{urls}}}""");
                }
                else if (path.EndsWith("/add", StringComparison.Ordinal))
                {
                    await StubServer.WriteAsync(
                        context,
                        """{"status":"OK","data":{"files":[{"label":"a","dataFile":{"id":31}}]}}"""
                    );
                }
                else
                {
                    await StubServer.WriteAsync(
                        context,
                        """{"status":"OK","data":{"message":"ok"}}""",
                        path.Contains("mpupload", StringComparison.Ordinal) ? 200 : 404
                    );
                }
            }
        );

    private sealed class Heard(List<TransferProgress> seen) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            lock (seen)
            {
                seen.Add(value);
            }
        }
    }
}
