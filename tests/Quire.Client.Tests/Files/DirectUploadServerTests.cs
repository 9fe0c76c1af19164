using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Storage;
using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Client.Tests.Files;

/// <summary>Uploads straight to a real object store, and what the server makes of them.</summary>
public sealed class DirectUploadServerTests
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
        var server = await ServerAsync();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = RandomNumberGenerator.GetBytes(length);

        var uploaded = await client.Files.UploadAsync(
            dataset,
            UploadFile.FromBytes(bytes, "a.bin"),
            new() { DirectoryLabel = "in/here" },
            Straight,
            Ct
        );

        var file = Assert.Single(uploaded.Files);
        Assert.Equal(("in/here", length), (file.DirectoryLabel, file.DataFile!.Filesize));
        var got = (await admin.GetAsync($"/api/access/datafile/{file.DataFile.Id}")).Body;
        Assert.True(bytes.AsSpan().SequenceEqual(got), "The bytes differ.");
        Assert.Empty(await UnfinishedAsync(server));
    }

    [Fact]
    public async Task Many_are_put_first_and_registered_together()
    {
        var server = await ServerAsync();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var put = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(async i =>
                    await client.Files.UploadDirectAsync(
                        dataset,
                        UploadFile.FromBytes(RandomNumberGenerator.GetBytes(1000 + i), $"{i}.bin"),
                        cancellationToken: Ct
                    )
                )
        );
        put[3] = put[3]! with { FileSize = 1 };

        var registered = await client.Files.RegisterAsync(dataset, [.. put.Select(p => p!)], Ct);

        Assert.Equal(
            (10, 9),
            (registered.Result!["Total number of files"], registered.Result["Number of files successfully added"])
        );
        Assert.Equal("The uploaded file has 1003 bytes, not 1.", registered.Files![3].ErrorMessage);
        Assert.Equal(["0.bin", "1.bin", "2.bin"], registered.Files.Take(3).Select(f => f.FileDetails!.Label));
    }

    [Fact]
    public async Task An_upload_in_parts_that_breaks_off_leaves_nothing_and_can_be_done_again()
    {
        var server = await ServerAsync();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken, MaxConcurrency = 1 });
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = RandomNumberGenerator.GetBytes(3 * Part);
        await BreakOffAsync(client, dataset, UploadFile.FromBytes(bytes, "a.bin"));
        Assert.Empty(await UnfinishedAsync(server));

        var uploaded = await client.Files.UploadAsync(dataset, UploadFile.FromBytes(bytes, "a.bin"), null, Straight, Ct);

        Assert.Equal(
            Convert.ToHexStringLower(CryptographicOperations.HashData(HashAlgorithmName.MD5, bytes)),
            uploaded.Files[0].DataFile!.Md5
        );
    }

    [Fact]
    public async Task An_upload_that_breaks_off_while_the_file_is_still_being_hashed_is_given_up_before_the_caller_hears_of_it()
    {
        var server = await ServerAsync();
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken, MaxConcurrency = 1 });
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var bytes = RandomNumberGenerator.GetBytes(3 * Part);

        await BreakOffAsync(
            client,
            dataset,
            UploadFile.FromSource(_ => ValueTask.FromResult<Stream>(new EndsNever(bytes, 2 * Part)), "a.bin", bytes.Length)
        );

        Assert.Empty(await UnfinishedAsync(server));
    }

    [Fact]
    public async Task Without_such_a_store_it_says_so_or_goes_through_the_server()
    {
        await using var server = await TestServer.StartAsync(
            DatabaseKind.Sqlite,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Storage:Stores:local:Path"] = Directory.CreateTempSubdirectory("quire-local-").FullName,
                ["Storage:Stores:local:Direct"] = "false",
            }
        );
        using var client = new DataverseClient(server.Address, new() { ApiToken = server.AdminToken });
        var (dataset, _) = await Make.DatasetAsync(server.Admin(), "root");
        await Assert.ThrowsAsync<DataverseNotFoundException>(() =>
            client.Files.UploadAsync(dataset, UploadFile.FromBytes(new byte[] { 1 }, "a.bin"), null, Straight, Ct)
        );
        var uploaded = await client.Files.UploadAsync(
            dataset,
            UploadFile.FromBytes(new byte[] { 1 }, "a.bin"),
            null,
            new() { Mode = UploadMode.DirectIfOffered },
            Ct
        );
        Assert.Equal(1, uploaded.Files[0].DataFile!.Filesize);
    }

    private static Task<TestServer> ServerAsync()
    {
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        return SharedServer.OfAsync(
            DatabaseKind.Sqlite,
            "direct",
            async () => await (await SwiftServer.GetAsync()).SettingsAsync()
        );
    }

    // In the second part of the file.
    private static async Task BreakOffAsync(DataverseClient client, long dataset, UploadFile file)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var breaking = new UploadOptions { Mode = UploadMode.Direct, Progress = new BreaksAfter(Part + 1000, cancel) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.Files.UploadAsync(dataset, file, null, breaking, cancel.Token)
        );
    }

    private static async Task<List<UnfinishedUpload>> UnfinishedAsync(TestServer server) =>
        await server.Services.GetRequiredService<ObjectStores>().Default.ListUnfinishedAsync(Ct).ToListAsync(Ct);

    /// <summary>Can be read so far, and from there on only waited for.</summary>
    private sealed class EndsNever(byte[] bytes, long from) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Position < from ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    private sealed class BreaksAfter(long bytes, CancellationTokenSource cancel) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value)
        {
            if (value.Bytes > bytes)
            {
                cancel.Cancel();
            }
        }
    }
}
