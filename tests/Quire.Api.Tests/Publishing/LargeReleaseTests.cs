using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Testing;

namespace Quire.Api.Tests.Publishing;

/// <summary>Releases with more files than followers take in at once.</summary>
public sealed class LargeReleaseTests
{
    private const int Files = 1100;

    [Theory, EachDatabase]
    public async Task All_files_are_found_and_nobody_waits_for_all_of_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (id, _) = await Make.DatasetAsync(admin, collection);
        for (var from = 0; from < Files; from += Files / 2)
        {
            _ = (await admin.UploadAsync($"/api/datasets/{id}/add", "files.zip", Zip(from, Files / 2))).Data;
        }

        await Make.PublishAsync(admin, id);

        for (var i = 0; i < 600 && await FoundAsync(guest, collection) < Files; i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Files, await FoundAsync(guest, collection));
        // One change that stands for all of them would be taken in as one.
        Assert.DoesNotContain(OutboxKind.DatasetWithFiles, await ToldAsync(server, id));
        await Make.DatasetAsync(admin, collection);
    }

    private static async Task<int> FoundAsync(Wire wire, string collection) =>
        (await wire.GetAsync($"/api/search?q=*&type=file&subtree={collection}&per_page=1")).Data["total_count"]!.GetValue<int>();

    private static async Task<List<OutboxKind>> ToldAsync(TestServer server, long id)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<RepositoryDb>().Outbox;
        return await outbox
            .Where(o => o.ObjectId == id)
            .OrderByDescending(o => o.Sequence)
            .Select(o => o.Kind)
            .Take(1)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] Zip(int from, int count)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = from; i < from + count; i++)
            {
                using var entry = zip.CreateEntry(
                        string.Create(CultureInfo.InvariantCulture, $"file{i}.txt"),
                        CompressionLevel.NoCompression
                    )
                    .Open();
                entry.Write(System.Text.Encoding.ASCII.GetBytes(i.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return bytes.ToArray();
    }
}
