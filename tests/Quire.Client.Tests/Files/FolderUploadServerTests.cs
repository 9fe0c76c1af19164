using System.Security.Cryptography;
using Quire.Testing;

namespace Quire.Client.Tests.Files;

/// <summary>Direct uploads to the folder a small installation keeps its files in.</summary>
public sealed class FolderUploadServerTests
{
    private const int Part = 5 * 1024 * 1024;
    private static readonly UploadOptions Straight = new() { Mode = UploadMode.Direct };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData((2 * Part) + 12_345)]
    public async Task What_was_put_is_what_is_downloaded(int length)
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:Stores:local:Path"] = Directory.CreateTempSubdirectory("quire-local-").FullName,
                ["Storage:Stores:local:DirectPartMegabytes"] = "5",
            }
        );
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = RandomNumberGenerator.GetBytes(length);

        var uploaded = await client.Files.UploadAsync(dataset, UploadFile.FromBytes(bytes, "a.bin"), null, Straight, Ct);

        var file = Assert.Single(uploaded.Files);
        var got = (await admin.GetAsync($"/api/access/datafile/{file.DataFile!.Id}")).Body;
        Assert.True(bytes.AsSpan().SequenceEqual(got), "The bytes differ.");
    }
}
