using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Repository.Files.Fixity;
using Quire.Repository.Files.Thumbnails;
using Quire.Repository.Jobs;
using Quire.Repository.Storage;
using Quire.Storage.Tests.Sweeping;
using Quire.Testing;

namespace Quire.Storage.Tests.Files;

/// <summary>Stored bytes are read again whether or not anybody asks for them, and what is wrong is found.</summary>
public sealed class FixityTests
{
    // One transparent pixel.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task Bits_that_flip_and_files_cut_short_removed_or_exchanged_are_found(DatabaseKind database, StoreKind kind)
    {
        await using var served = await Swept.StartAsync(database, kind);
        using var admin = served.Server.Admin();
        var files = await DepositAsync(
            admin,
            served,
            "whole bytes",
            "flipped one",
            "cut short a",
            "gone, all of",
            "exchanged A",
            "exchanged B"
        );
        await SpoilAsync(served.Store, files[1].Key, "flipped onf"u8.ToArray());
        await SpoilAsync(served.Store, files[2].Key, "cut short"u8.ToArray());
        await SpoilAsync(served.Store, files[3].Key, null);
        await SpoilAsync(served.Store, files[4].Key, "exchanged B"u8.ToArray());
        await SpoilAsync(served.Store, files[5].Key, "exchanged A"u8.ToArray());
        await MakeDueAsync(served.Server);
        Assert.Equal((6, 0, 0), await CountsAsync(admin));

        await CompareAsync(served.Server);

        Assert.Equal((6, 6, 5), await CountsAsync(admin));
        var findings = (await admin.GetAsync("/api/quire/fixity")).Data["findings"]!.AsArray();
        Assert.Equal(files[1..].Select(f => f.Id).Order(), findings.Select(f => f!["fileId"]!.GetValue<long>()).Order());
        Assert.All(findings, f => Assert.NotNull(f!["persistentId"]));
        (await admin.PostAsync($"/api/admin/validateDataFileHashValue/{files[1].Id}")).MustBeError(
            HttpStatusCode.ExpectationFailed
        );
        (await admin.PostAsync($"/api/admin/computeDataFileHashValue/{files[1].Id}/algorithm/SHA-1")).MustBeError(
            HttpStatusCode.Conflict
        );

        await SpoilAsync(served.Store, files[1].Key, "flipped one"u8.ToArray());
        Assert.Equal(
            $"Datafile validation complete for {files[1].Id}. The hash value is: {Md5("flipped one")}",
            (await admin.PostAsync($"/api/admin/validateDataFileHashValue/{files[1].Id}")).Message
        );
        Assert.Equal((6, 6, 4), await CountsAsync(admin));
    }

    [Theory, CombinedWith(StoreKind.Files), CombinedWith(StoreKind.S3)]
    public async Task What_lies_beside_a_file_is_read_again_too(DatabaseKind database, StoreKind kind)
    {
        await using var served = await Swept.StartAsync(database, kind);
        using var admin = served.Server.Admin();
        var file = (await DepositAsync(admin, served, "the file"))[0];
        var beside = new Dictionary<string, ObjectKey>(StringComparer.Ordinal);
        foreach (var text in new[] { "whole bytes", "flipped one", "gone, all of" })
        {
            beside[text] = await BesideAsync(admin, served, file.Id, text);
        }

        Assert.Equal((4, 4, 0), await CountsAsync(admin));
        await SpoilAsync(served.Store, beside["flipped one"], "flipped onf"u8.ToArray());
        await SpoilAsync(served.Store, beside["gone, all of"], null);
        await MakeDueAsync(served.Server);
        Assert.Equal((4, 0, 0), await CountsAsync(admin));

        await CompareAsync(served.Server);

        Assert.Equal((4, 4, 2), await CountsAsync(admin));
        var findings = (await admin.GetAsync("/api/quire/fixity")).Data["findings"]!.AsArray();
        Assert.All(findings, f => Assert.Equal(file.Id, f!["fileId"]!.GetValue<long>()));
        Assert.Equal(
            new[] { beside["flipped one"].Value, beside["gone, all of"].Value }.Order(StringComparer.Ordinal),
            findings.Select(f => f!["storageKey"]!.GetValue<string>()).Order(StringComparer.Ordinal)
        );
        // The file itself is whole.
        _ = (await admin.PostAsync($"/api/admin/validateDataFileHashValue/{file.Id}")).Message;
        _ = (await admin.PostAsync($"/api/admin/computeDataFileHashValue/{file.Id}/algorithm/SHA-1")).Message;
        Assert.Equal(
            "Datafile rehashing complete.1 of 1 files successfully rehashed.",
            (await admin.GetAsync("/api/admin/updateHashValues/SHA-256")).Message
        );

        await SpoilAsync(served.Store, beside["flipped one"], "flipped one"u8.ToArray());
        await MakeDueAsync(served.Server);
        await CompareAsync(served.Server);
        Assert.Equal((4, 4, 1), await CountsAsync(admin));
    }

    [Theory, EachDatabase]
    public async Task A_table_is_read_again_with_the_file_it_was_read_from(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Make.FileAsync(admin, dataset, "a.csv", "x,y\n1,2\n3,4\n", contentType: "text/csv");
        var table = (await admin.GetAsync($"/api/access/datafile/{file}?noVarHeader=true")).Body;
        await using var scope = served.Server.Services.CreateAsyncScope();
        var stored = scope.ServiceProvider.GetRequiredService<RepositoryDb>().FileContents.Where(c => c.FileId == file);
        var key = ObjectKey.Parse(await stored.Select(c => c.StorageKey).SingleAsync(Ct));
        await SpoilAsync(served.Store, key, [.. table[..^2], (byte)'5', (byte)'\n']);
        await MakeDueAsync(served.Server);

        await CompareAsync(served.Server);

        Assert.Equal((1, 1, 1), await CountsAsync(admin));
        var finding = (await admin.GetAsync("/api/quire/fixity")).Data["findings"]![0]!;
        Assert.Equal((file, key.Value), (finding["fileId"]!.GetValue<long>(), finding["storageKey"]!.GetValue<string>()));

        await SpoilAsync(served.Store, key, table);
        await MakeDueAsync(served.Server);
        await CompareAsync(served.Server);
        Assert.Equal((1, 1, 0), await CountsAsync(admin));
    }

    [Theory, EachDatabase]
    public async Task The_first_comparison_adds_a_second_digest_that_later_ones_hold_the_bytes_against(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var file = (await DepositAsync(admin, served, "these bytes"))[0].Id;
        await MakeDueAsync(served.Server);
        await CompareAsync(served.Server);

        await using (var scope = served.Server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            var record = await db.Files.SingleAsync(f => f.Id == file, Ct);
            Assert.Equal(Sha256("these bytes"), record.Digests[ContentDigests.Sha256]);
            record.Digests = new(record.Digests, StringComparer.Ordinal) { [ContentDigests.Sha256] = Sha256("others") };
            await db.SaveChangesAsync(Ct);
        }

        await MakeDueAsync(served.Server);
        await CompareAsync(served.Server);

        Assert.Equal((1, 1, 1), await CountsAsync(admin));
        Assert.Contains(
            "SHA-256",
            (await admin.GetAsync("/api/quire/fixity")).Data["findings"]![0]!["found"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Theory, EachDatabase]
    public async Task Only_what_is_due_is_read_and_what_cannot_be_reached_stays_due(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var files = await DepositAsync(admin, served, "one", "two");
        await SpoilAsync(served.Store, files[0].Key, "eno"u8.ToArray());
        await CompareAsync(served.Server);
        Assert.Equal((2, 2, 0), await CountsAsync(admin));

        await MakeDueAsync(served.Server);
        await using (var scope = served.Server.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .Files.ExecuteUpdateAsync(set => set.SetProperty(f => f.StoreName, "elsewhere"), Ct);
        }

        await CompareAsync(served.Server);
        Assert.Equal((2, 0, 0), await CountsAsync(admin));
    }

    [Theory, EachDatabase]
    public async Task A_store_that_is_not_in_its_place_has_neither_damaged_nor_lost_anything(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var files = await DepositAsync(admin, served, "one", "two");
        await MakeDueAsync(served.Server);
        var (place, away) = (served.Store.Place, served.Store.Place + "-away");
        Directory.Move(place, away);
        Directory.CreateDirectory(Path.Combine(place, ".unfinished"));

        await CompareAsync(served.Server);

        Assert.Equal((2, 0, 0), await CountsAsync(admin));
        var audit = (
            await admin.GetAsync($"/api/admin/datafiles/auditFiles?firstId={files[0].Dataset}&lastId={files[0].Dataset}")
        ).Data;
        Assert.Empty(audit["datasets"]!.AsArray());
        Assert.Single(audit["failures"]!.AsArray());
        Directory.Delete(place, recursive: true);
        Directory.Move(away, place);
        await CompareAsync(served.Server);
        Assert.Equal((2, 2, 0), await CountsAsync(admin));
    }

    [Theory, EachDatabase]
    public async Task A_picture_whose_bytes_are_brought_back_has_its_thumbnail_after_all(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        _ = (await admin.UploadAsync($"/api/datasets/{dataset}/add", "a.png", Picture, new JsonObject(), "image/png")).Data;
        await using var scope = served.Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await Wait.UntilAsync(() => db.Thumbnails.AnyAsync(Ct), "the first thumbnail is there");
        await db.Thumbnails.ExecuteDeleteAsync(Ct);
        var key = ObjectKey.Parse(await db.Files.Select(f => f.StorageKey).SingleAsync(Ct));
        await SpoilAsync(served.Store, key, Picture[..^1]);

        await FillAsync(served.Server);
        Assert.False(await db.Thumbnails.AnyAsync(Ct));
        await SpoilAsync(served.Store, key, Picture);
        await FillAsync(served.Server);

        Assert.NotNull(await db.Thumbnails.Select(t => t.Png).SingleAsync(Ct));
    }

    [Theory, EachDatabase]
    public async Task A_file_is_not_replaced_by_itself_whatever_checksum_it_shows(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var file = (await DepositAsync(admin, served, "one"))[0].Id;
        _ = (await admin.PostAsync($"/api/admin/computeDataFileHashValue/{file}/algorithm/SHA-512")).Message;

        (await admin.UploadAsync($"/api/files/{file}/replace", "b.txt", "one"u8.ToArray())).MustBeError(
            HttpStatusCode.BadRequest
        );

        _ = (await admin.UploadAsync($"/api/files/{file}/replace", "b.txt", "other"u8.ToArray())).Data;
    }

    [Theory, EachDatabase]
    public async Task Files_show_another_checksum_once_their_bytes_are_found_right(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var files = await DepositAsync(admin, served, "one", "two", "three");
        await SpoilAsync(served.Store, files[2].Key, "eerht"u8.ToArray());
        Assert.Equal(
            $"Datafile rehashing complete. {files[0].Id} successfully rehashed. New hash value is: {Sha256("one")}",
            (await admin.PostAsync($"/api/admin/computeDataFileHashValue/{files[0].Id}/algorithm/sha256")).Message
        );

        Assert.Equal(
            "Datafile rehashing complete.1 of 2 files successfully rehashed.",
            (await admin.GetAsync("/api/admin/updateHashValues/SHA-256")).Message
        );
        // What was found damaged is not tried again and again: with many of them others would never be reached.
        Assert.Equal(
            "Datafile rehashing complete.0 of 0 files successfully rehashed.",
            (await admin.GetAsync("/api/admin/updateHashValues/SHA-256")).Message
        );

        foreach (var (file, text) in new[] { (files[0].Id, "one"), (files[1].Id, "two") })
        {
            var checksum = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!["checksum"]!;
            Assert.Equal(
                ("SHA-256", Sha256(text)),
                (checksum["type"]!.GetValue<string>(), checksum["value"]!.GetValue<string>())
            );
        }

        Assert.Equal(
            "MD5",
            (await admin.GetAsync($"/api/files/{files[2].Id}")).Data["dataFile"]!["checksum"]!["type"]!.GetValue<string>()
        );
        (await admin.GetAsync("/api/admin/updateHashValues/CRC")).MustBeError(HttpStatusCode.BadRequest, "Unknown algorithm");
        (await admin.PostAsync("/api/admin/computeDataFileHashValue/999999/algorithm/MD5")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find file with the id: 999999"
        );
    }

    [Theory, EachDatabase]
    public async Task Files_of_a_dataset_are_compared_and_those_that_are_gone_are_listed(DatabaseKind database)
    {
        await using var served = await Swept.StartAsync(database, StoreKind.Files);
        using var admin = served.Server.Admin();
        var files = await DepositAsync(admin, served, "one", "two");
        await SpoilAsync(served.Store, files[1].Key, null);
        var dataset = files[0].Dataset;

        var compared = (await admin.GetAsync($"/api/admin/validate/dataset/files/{dataset}")).Json["dataFiles"]!.AsArray();
        Assert.Equal(["valid", "invalid"], compared.Select(f => f!["status"]!.GetValue<string>()));
        Assert.Equal("They are gone.", compared[1]!["errorMessage"]!.GetValue<string>());

        var audit = (await admin.GetAsync($"/api/admin/datafiles/auditFiles?firstId={dataset}&lastId={dataset}")).Data;
        Assert.Equal(1, audit["datasetsChecked"]!.GetValue<int>());
        var missing = audit["datasets"]![0]!;
        Assert.EndsWith(", 1.txt", missing["missingFiles"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(missing["missingFileMetadata"]!.AsArray());
        var named = (
            await admin.GetAsync($"/api/admin/datafiles/auditFiles?datasetIdentifierList={missing["pid"]},doi:10.5072/NONE")
        ).Data;
        Assert.Equal("Not Found", named["failures"]![0]!["reason"]!.GetValue<string>());
        Assert.Single(named["datasets"]!.AsArray());
        (await admin.GetAsync("/api/admin/datafiles/auditFiles?firstId=2&lastId=1")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/api/admin/datafiles/auditFiles?firstId=x")).MustBeError(HttpStatusCode.BadRequest);
    }

    private static async Task<List<(long Id, long Dataset, ObjectKey Key)>> DepositAsync(
        Wire admin,
        Swept served,
        params string[] texts
    )
    {
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var files = new List<(long, long, ObjectKey)>();
        for (var i = 0; i < texts.Length; i++)
        {
            var file = await Make.FileAsync(admin, dataset, $"{i}.txt", texts[i]);
            await using var scope = served.Server.Services.CreateAsyncScope();
            var key = await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .Files.Where(f => f.Id == file)
                .Select(f => f.StorageKey)
                .SingleAsync(Ct);
            files.Add((file, dataset, ObjectKey.Parse(key)));
        }

        return files;
    }

    private static async Task<ObjectKey> BesideAsync(Wire admin, Swept served, long file, string text)
    {
        var tag = text.Split(' ')[0].Trim(',');
        _ = (
            await admin.UploadAsync($"/api/access/datafile/{file}/auxiliary/{tag}/1", "a.txt", Encoding.UTF8.GetBytes(text))
        ).Data;
        await using var scope = served.Server.Services.CreateAsyncScope();
        return ObjectKey.Parse(
            await scope
                .ServiceProvider.GetRequiredService<RepositoryDb>()
                .AuxiliaryFiles.Where(a => a.FormatTag == tag)
                .Select(a => a.StorageKey)
                .SingleAsync(Ct)
        );
    }

    private static async Task<(int Files, int Compared, int Damaged)> CountsAsync(Wire admin)
    {
        var report = (await admin.GetAsync("/api/quire/fixity")).Data;
        return (report["files"]!.GetValue<int>(), report["compared"]!.GetValue<int>(), report["damaged"]!.GetValue<int>());
    }

    private static async Task MakeDueAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
        await db.Files.ExecuteUpdateAsync(set => set.SetProperty(f => f.ComparedAt, f => f.ComparedAt.AddDays(-91)), Ct);
        await db.AuxiliaryFiles.ExecuteUpdateAsync(set => set.SetProperty(a => a.ComparedAt, a => a.ComparedAt.AddDays(-91)), Ct);
    }

    private static async Task CompareAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IHandleJob<CompareContentsJob>>().RunAsync(new(), new(1, "", null, 1), Ct);
    }

    private static async Task FillAsync(TestServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IHandleJob<FillThumbnailsJob>>().RunAsync(new(), new(1, "", null, 1), Ct);
    }

    private static async Task SpoilAsync(IObjectStore store, ObjectKey key, byte[]? bytes)
    {
        await store.DeleteAsync(key, Ct);
        if (bytes is not null)
        {
            await store.PutAsync(key, new MemoryStream(bytes), Ct);
        }
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
}
