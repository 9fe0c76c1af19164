using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Api.Tests.Files.Direct;

/// <summary>A server whose files lie in a bucket clients may write to, one per database and kind of settings.</summary>
internal static class DirectServer
{
    private static readonly HttpClient Http = new();

    /// <param name="database">Which database it runs on.</param>
    /// <param name="verifyAtOnce">MiB read for checksums while a client waits.</param>
    public static Task<TestServer> OfAsync(DatabaseKind database, int verifyAtOnce = 256)
    {
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        return SharedServer.OfAsync(
            database,
            $"direct {verifyAtOnce}",
            async () =>
            {
                var settings = await (await SwiftServer.GetAsync()).SettingsAsync();
                settings["Storage:VerifyAtOnceMegabytes"] = $"{verifyAtOnce}";
                return settings;
            }
        );
    }

    public static byte[] Bytes(int length) => RandomNumberGenerator.GetBytes(length);

    public static string Md5(byte[] bytes) =>
        Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes));

    /// <summary>Asks where to put a file.</summary>
    public static async Task<JsonNode> AskAsync(Wire wire, long dataset, long size) =>
        (await wire.GetAsync($"/api/datasets/{dataset}/uploadurls?size={size}")).Data;

    /// <summary>Puts bytes at an address; gives the store's answer and tag.</summary>
    public static async Task<(HttpStatusCode Status, string? Tag)> PutAsync(JsonNode? address, byte[] bytes)
    {
        using var answer = await Http.PutAsync(new Uri(address!.GetValue<string>()), new ByteArrayContent(bytes));
        return (answer.StatusCode, answer.Headers.ETag?.Tag.Trim('"'));
    }

    /// <summary>Puts a small file; gives its storage identifier.</summary>
    public static async Task<string> PutAsync(Wire wire, long dataset, byte[] bytes)
    {
        var urls = await AskAsync(wire, dataset, bytes.Length);
        Assert.Equal(HttpStatusCode.OK, (await PutAsync(urls["url"], bytes)).Status);
        return urls["storageIdentifier"]!.GetValue<string>();
    }

    /// <summary>What a client says of a file it put.</summary>
    public static JsonObject Said(string identifier, string name, byte[] bytes) =>
        new()
        {
            ["storageIdentifier"] = identifier,
            ["fileName"] = name,
            ["mimeType"] = "application/octet-stream",
            ["fileSize"] = bytes.Length,
            ["checksum"] = new JsonObject { ["@type"] = "MD5", ["@value"] = Md5(bytes) },
        };

    public static async Task<WireAnswer> RegisterAsync(Wire wire, long dataset, params JsonNode[] files) =>
        await PostAsync(wire, $"/api/datasets/{dataset}/addFiles", new JsonArray(files));

    public static async Task<WireAnswer> PostAsync(Wire wire, string path, JsonNode jsonData)
    {
        using var form = new MultipartFormDataContent { { new StringContent(jsonData.ToJsonString()), "jsonData" } };
        return await wire.SendAsync(HttpMethod.Post, path, form);
    }

    /// <summary>Keys in the bucket a storage identifier speaks of.</summary>
    public static async Task<List<string>> KeysAsync(string identifier)
    {
        using var s3 = (await SwiftServer.GetAsync()).Client();
        return (await s3.ListObjectsV2Async(new() { BucketName = BucketOf(identifier) })).S3Objects?.ConvertAll(o => o.Key) ?? [];
    }

    /// <summary>Keys of uploads in parts begun there and not ended.</summary>
    public static async Task<List<string>> UnfinishedAsync(string identifier)
    {
        using var s3 = (await SwiftServer.GetAsync()).Client();
        var begun = await s3.ListMultipartUploadsAsync(
            new Amazon.S3.Model.ListMultipartUploadsRequest { BucketName = BucketOf(identifier) }
        );
        return begun.MultipartUploads?.ConvertAll(u => u.Key) ?? [];
    }

    /// <summary>The key in a storage identifier.</summary>
    public static string KeyOf(string identifier) => identifier[(identifier.LastIndexOf(':') + 1)..];

    private static string BucketOf(string identifier) => identifier.Split("://")[1].Split(':')[0];
}
