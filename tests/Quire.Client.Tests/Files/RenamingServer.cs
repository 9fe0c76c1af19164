using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Quire.Testing.Stub;

namespace Quire.Client.Tests.Files;

/// <summary>
/// An installation with one dataset that, as some do, replaces characters in names, numbers equal ones and unpacks archives.
/// </summary>
internal sealed class RenamingServer
{
    private readonly Lock _turn = new();
    private readonly List<StoredFile> _files = [];
    private long _next = 100;

    public int Uploads { get; private set; }

    public IEnumerable<string> Paths => _files.Select(f => f.Path).Order(StringComparer.Ordinal);

    /// <summary>What is said of a file; empty for nothing.</summary>
    public string DescriptionOf(string path) => _files.Single(f => f.Path == path).Description;

    public Task<StubServer> StartAsync() =>
        StubServer.StartAsync(
            async (context, request) =>
            {
                var path = context.Request.Path.Value!;
                if (request.Method == "DELETE")
                {
                    lock (_turn)
                    {
                        _files.RemoveAll(f => path.EndsWith($"/{f.Id}", StringComparison.Ordinal));
                    }

                    await StubServer.WriteAsync(context, """{"status":"OK","data":true}""");
                }
                else if (path.EndsWith("/replace", StringComparison.Ordinal))
                {
                    await StubServer.WriteAsync(
                        context,
                        """{"status":"ERROR","message":"You cannot replace an unpublished file. Please delete it."}""",
                        400
                    );
                }
                else if (request.Method == "POST")
                {
                    Uploads++;
                    await StubServer.WriteAsync(
                        context,
                        Answer(new JsonObject { ["files"] = Listed(await StoreAsync(request)) })
                    );
                }
                else
                {
                    await StubServer.WriteAsync(context, Answer(Listed(_files)));
                }
            }
        );

    private async Task<List<StoredFile>> StoreAsync(StubRequest request)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.Header("Content-Type")).Boundary).Value!;
        var reader = new MultipartReader(boundary, new MemoryStream(request.Body));
        var (name, folder, description, bytes) = ("", "", "", Array.Empty<byte>());
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var memory = new MemoryStream();
            await section.Body.CopyToAsync(memory);
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            if (disposition.Name == "jsonData")
            {
                var said = JsonNode.Parse(memory.ToArray())!;
                folder = said["directoryLabel"]?.GetValue<string>() ?? "";
                description = said["description"]?.GetValue<string>() ?? "";
            }
            else
            {
                (name, bytes) = (HeaderUtilities.RemoveQuotes(disposition.FileName).Value!, memory.ToArray());
            }
        }

        // Several files come at a time, and no two may find the same name free.
        lock (_turn)
        {
            var made = name.EndsWith(".zip", StringComparison.Ordinal)
                ? [Free(folder, "one.txt", Encoding.UTF8.GetBytes("one")), Free(folder, "two.txt", Encoding.UTF8.GetBytes("two"))]
                : new List<StoredFile> { Free(folder, name, bytes) with { Description = description } };
            _files.AddRange(made);
            return made;
        }
    }

    private StoredFile Free(string folder, string name, byte[] bytes)
    {
        var plain = string.Concat(name.Select(c => c is ':' or '*' or '?' or ' ' ? '_' : c));
        var (stem, ending) = (Path.GetFileNameWithoutExtension(plain), Path.GetExtension(plain));
        for (var number = 0; ; number++)
        {
            var label = number == 0 ? plain : $"{stem}-{number.ToString(CultureInfo.InvariantCulture)}{ending}";
            if (!_files.Exists(f => f.Folder == folder && f.Label == label))
            {
                return new(
                    _next++,
                    folder,
                    label,
                    bytes.Length,
                    Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes))
                );
            }
        }
    }

    private static JsonArray Listed(IEnumerable<StoredFile> files) =>
        new([
            .. files.Select(f => new JsonObject
            {
                ["label"] = f.Label,
                ["description"] = f.Description,
                ["directoryLabel"] = f.Folder.Length == 0 ? null : f.Folder,
                ["dataFile"] = new JsonObject
                {
                    ["id"] = f.Id,
                    ["filesize"] = f.Bytes,
                    ["md5"] = f.Md5,
                },
            }),
        ]);

    private static string Answer(JsonNode data) => new JsonObject { ["status"] = "OK", ["data"] = data }.ToJsonString();

    private sealed record StoredFile(long Id, string Folder, string Label, long Bytes, string Md5)
    {
        public string Description { get; init; } = "";

        public string Path => Folder.Length == 0 ? Label : $"{Folder}/{Label}";
    }
}
