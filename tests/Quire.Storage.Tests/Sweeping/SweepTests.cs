using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Storage;
using Quire.Repository.Storage.Identity;
using Quire.Repository.Storage.Sweeping;
using Quire.Testing;

namespace Quire.Storage.Tests.Sweeping;

/// <summary>What a sweep takes, and above all what it leaves.</summary>
public sealed class SweepTests
{
    private static readonly HttpClient Http = new();

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Puts_old_orphans_aside_and_nothing_else(DatabaseKind database, StoreKind kind)
    {
        await using var swept = await Swept.StartAsync(database, kind);
        using var admin = swept.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "kept");
        var foreign = ObjectKey.Parse("backup/of-somebody/else.tar");
        await swept.Store.PutAsync(foreign, new MemoryStream([1]), TestContext.Current.CancellationToken);
        var orphans = new[] { await swept.OrphanAsync(), await swept.OrphanAsync() };

        await swept.SweepAsync(inDays: 0);
        Assert.Equal((true, true), (await swept.HasAsync(orphans[0]), await swept.HasAsync(orphans[1])));
        await swept.SweepAsync(inDays: 2);

        Assert.Equal(
            (false, false, true),
            (await swept.HasAsync(orphans[0]), await swept.HasAsync(orphans[1]), await swept.HasAsync(foreign))
        );
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Equal(orphans.ToHashSet(), (await AsideAsync(swept)).Select(o => o.Original).ToHashSet());
        Assert.All(await AsideAsync(swept), o => Assert.Equal(3, o.Length));
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Removes_for_good_only_what_was_aside_long_enough(DatabaseKind database, StoreKind kind)
    {
        await using var swept = await Swept.StartAsync(database, kind);
        var orphan = await swept.OrphanAsync();

        await swept.SweepAsync(inDays: 2);
        await swept.SweepAsync(inDays: 31);
        Assert.Equal(orphan, Assert.Single(await AsideAsync(swept)).Original);
        await swept.SweepAsync(inDays: 33);

        Assert.Empty(await AsideAsync(swept));
        Assert.Empty(
            await swept
                .Store.ListAsync("", TestContext.Current.CancellationToken)
                .ToListAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task What_a_file_refers_to_after_all_comes_back_from_the_quarantine(DatabaseKind database, StoreKind kind)
    {
        await using var swept = await Swept.StartAsync(database, kind);
        using var admin = swept.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "kept");
        var key = Assert
            .Single(
                await swept
                    .Store.ListAsync("", TestContext.Current.CancellationToken)
                    .ToListAsync(TestContext.Current.CancellationToken)
            )
            .Key;
        var longAgo = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-40);
        Assert.True(
            await swept.Store.MoveAsync(key, QuarantinedObject.KeyFor(key, longAgo), TestContext.Current.CancellationToken)
        );

        await swept.SweepAsync(inDays: 0);

        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Empty(await AsideAsync(swept));
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task A_store_or_database_that_is_an_older_copy_is_left_alone_for_one_interval(
        DatabaseKind database,
        StoreKind kind
    )
    {
        await using var swept = await Swept.StartAsync(database, kind);
        await swept.SweepAsync(inDays: 0);
        var older = await swept.Store.ReadMarkerAsync(TestContext.Current.CancellationToken);
        await swept.SweepAsync(inDays: 0);
        await swept.SweepAsync(inDays: 0);
        var orphan = await swept.OrphanAsync();
        await swept.Store.WriteMarkerAsync(older!, TestContext.Current.CancellationToken);

        await swept.SweepAsync(inDays: 2);
        Assert.True(await swept.HasAsync(orphan));
        await swept.SweepAsync(inDays: 3);

        Assert.False(await swept.HasAsync(orphan));
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task A_sweep_killed_between_its_two_marks_leaves_no_doubt(DatabaseKind database, StoreKind kind)
    {
        await using var swept = await Swept.StartAsync(database, kind);
        var before = await swept.Store.ReadMarkerAsync(TestContext.Current.CancellationToken);
        await swept.SweepAsync(inDays: 0);
        await swept.Store.WriteMarkerAsync(before!, TestContext.Current.CancellationToken);
        var orphan = await swept.OrphanAsync();

        await swept.SweepAsync(inDays: 2);

        Assert.False(await swept.HasAsync(orphan));
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task A_store_of_another_installation_is_never_swept(DatabaseKind database, StoreKind kind)
    {
        await using var swept = await Swept.StartAsync(database, kind);
        var orphan = await swept.OrphanAsync();
        foreach (var marker in new[] { new StoreMarker("another", "one", "mark").ToBytes(), [], "not a marker"u8.ToArray() })
        {
            await swept.Store.WriteMarkerAsync(marker, TestContext.Current.CancellationToken);
            await swept.SweepAsync(inDays: 2);
            await swept.SweepAsync(inDays: 3);

            Assert.True(await swept.HasAsync(orphan));
        }
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Goes_on_where_it_was_killed(DatabaseKind database, StoreKind kind)
    {
        await using var swept = await Swept.StartAsync(database, kind);
        using var admin = swept.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.txt", "kept");
        var orphans = new List<ObjectKey>();
        for (var i = 0; i < 5; i++)
        {
            orphans.Add(await swept.OrphanAsync());
        }

        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            swept.SweepAsync(2, new CancellingStore(swept.Store, 2, cancel), cancel.Token)
        );
        Assert.Equal(3, await CountAsync());
        await swept.SweepAsync(inDays: 2);

        Assert.Equal(0, await CountAsync());
        Assert.Equal("kept", (await admin.GetAsync($"/api/access/datafile/{file}")).Text);

        async Task<int> CountAsync() => (await Task.WhenAll(orphans.Select(swept.HasAsync))).Count(there => there);
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Uploads_go_on_while_it_runs(DatabaseKind database, StoreKind kind)
    {
        await using var swept = await Swept.StartAsync(database, kind);
        using var admin = swept.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        swept.Options.Grace = TimeSpan.FromMinutes(5);
        var uploads = Task.Run(async () =>
        {
            var made = new List<long>();
            for (var i = 0; i < 15; i++)
            {
                made.Add(await Make.FileAsync(admin, dataset, $"{i}.txt", $"content {i}"));
            }

            return made;
        });
        while (!uploads.IsCompleted)
        {
            await swept.SweepAsync(inDays: 0);
        }

        var files = await uploads;
        for (var i = 0; i < files.Count; i++)
        {
            Assert.Equal($"content {i}", (await admin.GetAsync($"/api/access/datafile/{files[i]}")).Text);
        }
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Removes_unfinished_uploads_when_they_are_old(DatabaseKind database, StoreKind kind)
    {
        await using var swept = await Swept.StartAsync(database, kind);
        if (swept.Store is ISignedTransfers signed)
        {
            await signed.BeginPartsAsync(new ObjectKeys(TimeProvider.System).Next(), TestContext.Current.CancellationToken);
        }
        else
        {
            await File.WriteAllBytesAsync(
                Path.Combine(swept.Server.Folder, "files", ".unfinished", "half"),
                [1],
                TestContext.Current.CancellationToken
            );
        }

        await swept.SweepAsync(inDays: 0);
        Assert.Single(await UnfinishedAsync(swept));
        await swept.SweepAsync(inDays: 2);

        Assert.Empty(await UnfinishedAsync(swept));
    }

    [Theory, EachDatabase]
    public async Task Direct_uploads_are_kept_as_long_as_they_may_be_registered(DatabaseKind database)
    {
        await using var swept = await Swept.StartAsync(database, StoreKind.S3);
        using var admin = swept.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var whole = (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size=3")).Data;
        using var put = await Http.PutAsync(
            new Uri(whole["url"]!.GetValue<string>()),
            new ByteArrayContent("abc"u8.ToArray()),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        _ = (await admin.GetAsync($"/api/datasets/{dataset}/uploadurls?size=6000000")).Data;
        Assert.True(swept.Stores.TryParse(whole["storageIdentifier"]!.GetValue<string>(), out _, out var key));

        await swept.SweepAsync(inDays: 2); // older than the grace period, but good for a day and an hour and that again
        Assert.Equal((true, 1, 2), (await swept.HasAsync(key), (await UnfinishedAsync(swept)).Count, await IssuedAsync(swept)));
        await swept.SweepAsync(inDays: 3);

        Assert.Equal((false, 0, 0), (await swept.HasAsync(key), (await UnfinishedAsync(swept)).Count, await IssuedAsync(swept)));
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent($$"""[{"storageIdentifier":"{{whole["storageIdentifier"]}}","fileName":"a.txt"}]"""),
                "jsonData"
            },
        };
        var answer = await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{dataset}/addFiles", form);
        Assert.Contains(
            "was not issued for this dataset",
            answer.Data["Files"]![0]!["errorMessage"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task A_store_that_hardly_belongs_to_the_database_is_left_alone(DatabaseKind database)
    {
        await using var swept = await Swept.StartAsync(database, StoreKind.Files);
        var folder = Path.Combine(swept.Server.Folder, "files", "2026", "01", "ab");
        Directory.CreateDirectory(folder);
        for (var i = 0; i <= 1000; i++)
        {
            await File.WriteAllBytesAsync(
                Path.Combine(folder, i.ToString("x32")),
                Encoding.UTF8.GetBytes("x"),
                TestContext.Current.CancellationToken
            );
        }

        await swept.SweepAsync(inDays: 2);
        Assert.Equal(1001, Directory.GetFiles(folder).Length);
        swept.Options.EvenMost = true;
        await swept.SweepAsync(inDays: 2);

        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory, EachDatabase]
    public async Task Comes_back_by_itself_in_one_row(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:Sweep:Interval"] = "00:00:00.200" }
        );
        var orphan = Path.Combine(server.Folder, "files", "2026", "01", "ab", new string('a', 32));
        for (var turn = 0; turn < 2; turn++)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(orphan)!);
            await File.WriteAllBytesAsync(orphan, [1], TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(orphan, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-8));
            for (var i = 0; File.Exists(orphan); i++)
            {
                Assert.True(i < 600, "The sweep did not come.");
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        await using var scope = server.Services.CreateAsyncScope();
        Assert.Equal(
            1,
            await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .Jobs.CountAsync(j => j.Kind == "SweepStores", TestContext.Current.CancellationToken)
        );
    }

    private static async Task<List<UnfinishedUpload>> UnfinishedAsync(Swept swept) =>
        await swept
            .Store.ListUnfinishedAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private static async Task<List<QuarantinedObject>> AsideAsync(Swept swept) =>
        await QuarantinedObject
            .InAsync(swept.Store, TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);

    private static async Task<int> IssuedAsync(Swept swept)
    {
        await using var scope = swept.Server.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<RepositoryDb>()
            .IssuedUploads.CountAsync(TestContext.Current.CancellationToken);
    }
}
