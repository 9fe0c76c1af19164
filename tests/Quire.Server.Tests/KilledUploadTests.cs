using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>A direct upload to a folder goes on after the program was killed in the middle of it.</summary>
public sealed class KilledUploadTests
{
    private const int Part = 5 * 1024 * 1024;

    [Fact]
    public async Task Parts_that_came_before_a_kill_need_not_come_again()
    {
        using var folder = new TempFolder();
        var settings = new[]
        {
            $"--Storage:Stores:local:Path={Path.Combine(folder.Path, "files")}",
            "--Storage:Stores:local:DirectPartMegabytes=5",
        };
        var bytes = RandomNumberGenerator.GetBytes(Part + 1000);
        var tags = new JsonObject();
        string token;
        long dataset;
        JsonNode urls;
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, settings))
        {
            token = server.AdminToken;
            using var wire = server.As(token);
            (dataset, _) = await Make.DatasetAsync(wire, "root");
            urls = (await wire.GetAsync($"/api/datasets/{dataset}/uploadurls?size={bytes.Length}")).Data;
            tags["1"] = await PutAsync(server, urls["urls"]!["1"]!, bytes[..Part]);
            await server.KillAsync();
        }

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Path, settings);
        using var restarted = again.As(token);
        tags["2"] = await PutAsync(again, urls["urls"]!["2"]!, bytes[Part..]);
        _ = (await restarted.PutAsync(urls["complete"]!.GetValue<string>(), tags)).Data;
        var said = new JsonArray(
            new JsonObject
            {
                ["storageIdentifier"] = urls["storageIdentifier"]!.GetValue<string>(),
                ["fileName"] = "whole.bin",
                ["mimeType"] = "application/octet-stream",
                ["checksum"] = new JsonObject { ["@type"] = "MD5", ["@value"] = Md5(bytes) },
            }
        );
        using var form = new MultipartFormDataContent { { new StringContent(said.ToJsonString()), "jsonData" } };
        var added = (await restarted.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/addFiles", form)).Data["Files"]![0]!;
        var file = added["fileDetails"]!["dataFile"]!["id"]!.GetValue<long>();
        Assert.Equal(bytes, (await restarted.GetAsync($"/api/access/datafile/{file}")).Body);
    }

    // The address stays the same but for the port, which the system chose anew.
    private static async Task<string> PutAsync(ServerProcess server, JsonNode address, byte[] bytes)
    {
        using var http = new HttpClient();
        var target = new Uri(server.Address, new Uri(address.GetValue<string>()).PathAndQuery);
        using var answer = await http.PutAsync(target, new ByteArrayContent(bytes));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer.Headers.ETag!.Tag.Trim('"');
    }

    private static string Md5(byte[] bytes) =>
        Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes));
}
