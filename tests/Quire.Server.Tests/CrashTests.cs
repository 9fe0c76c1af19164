using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Quire.Testing;

namespace Quire.Server.Tests;

/// <summary>The program is killed without warning; what it answered must stand, and nothing half-done may stay.</summary>
public sealed class CrashTests
{
    // A killed worker's claims end after the lease; the default of half a minute would only make these tests wait.
    private const string ShortLease = "--Jobs:Lease=00:00:02";

    [Fact]
    public async Task Killed_while_files_arrive_it_keeps_every_file_it_acknowledged_and_nothing_half()
    {
        using var folder = new TempFolder();
        var acknowledged = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        string token;
        long dataset;
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            token = server.AdminToken;
            (dataset, _) = await Make.DatasetAsync(server.As(token), "root");
            var uploads = Enumerable
                .Range(0, 4)
                .Select(lane => UploadAsync(server.As(token), dataset, lane, acknowledged))
                .ToList();
            await Wait.UntilAsync(() => acknowledged.Count >= 12, "twelve files were acknowledged");
            await server.KillAsync();
            await Task.WhenAll(uploads);
        }

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease);
        using var wire = again.As(token);
        var files = await Deposit.FilesAsync(wire, dataset);
        Assert.Subset(files.Keys.ToHashSet(StringComparer.Ordinal), acknowledged.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (name, bytes) in acknowledged)
        {
            Assert.Equal(bytes, (await wire.GetAsync($"/api/access/datafile/{files[name]}")).Body);
        }

        Assert.Empty((await wire.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray());
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.Path, "files", ".unfinished")));
        await Wait.UntilAsync(
            async () => await Deposit.CountAsync(wire, "q=*&type=file") == files.Count,
            "the index has the files the database has"
        );
    }

    [Fact]
    public async Task What_a_crash_leaves_in_the_store_is_collected_once_it_is_old_and_nothing_else()
    {
        using var folder = new TempFolder();
        var acknowledged = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        var files = Path.Combine(folder.Path, "files");
        string token;
        long dataset;
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            token = server.AdminToken;
            (dataset, _) = await Make.DatasetAsync(server.As(token), "root");
            var uploads = Enumerable
                .Range(0, 4)
                .Select(lane => UploadAsync(server.As(token), dataset, lane, acknowledged))
                .ToList();
            await Wait.UntilAsync(() => acknowledged.Count >= 8, "eight files were acknowledged");
            await server.KillAsync();
            await Task.WhenAll(uploads);
        }

        // Killed between the bytes and their row, for certain.
        var orphan = Path.Combine(files, "2026", "01", "ab", new string('a', 32));
        Directory.CreateDirectory(Path.GetDirectoryName(orphan)!);
        await File.WriteAllBytesAsync(orphan, [1]);
        foreach (var file in Directory.GetFiles(files, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-8));
        }

        await using var again = await ServerProcess.StartAnsweringAsync(
            folder.Path,
            ShortLease,
            "--Storage:Sweep:Interval=00:00:01"
        );
        using var wire = again.As(token);
        var listed = await Deposit.FilesAsync(wire, dataset);
        await Wait.UntilAsync(
            () =>
                Task.FromResult(
                    Directory.GetDirectories(files, "2*").Sum(d => Directory.GetFiles(d, "*", SearchOption.AllDirectories).Length)
                        == listed.Count
                ),
            "only files with a row are left"
        );
        Assert.False(File.Exists(orphan));
        foreach (var (name, bytes) in acknowledged)
        {
            Assert.Equal(bytes, (await wire.GetAsync($"/api/access/datafile/{listed[name]}")).Body);
        }
    }

    [Fact]
    public async Task Killed_right_after_publishing_was_accepted_it_finishes_by_itself()
    {
        using var folder = new TempFolder();
        string token;
        var datasets = new List<long>();
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            token = server.AdminToken;
            using var wire = server.As(token);
            for (var i = 0; i < 5; i++)
            {
                var (dataset, _) = await Make.DatasetAsync(wire, "root");
                _ = (await wire.UploadAsync($"/api/datasets/{dataset}/add", "one.txt", [1, 2, 3])).Data;
                datasets.Add(dataset);
            }

            var accepted = await Task.WhenAll(
                datasets.Select(d => wire.PostAsync($"/api/datasets/{d}/actions/:publish?type=major"))
            );
            Assert.All(accepted, a => Assert.Equal(HttpStatusCode.OK, a.Status));
            await server.KillAsync();
        }

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease);
        using var after = again.As(token);
        using var guest = again.As(null);
        foreach (var dataset in datasets)
        {
            await Wait.UntilAsync(
                async () => await Deposit.StateAsync(after, dataset) == "RELEASED",
                $"dataset {dataset} is released"
            );
            await Wait.UntilAsync(
                async () => (await after.GetAsync($"/api/datasets/{dataset}/locks")).Data.AsArray().Count == 0,
                "no lock is left"
            );
            var versions = (await after.GetAsync($"/api/datasets/{dataset}/versions")).Data.AsArray();
            Assert.Equal("1.0", $"{Assert.Single(versions)!["versionNumber"]}.{versions[0]!["versionMinorNumber"]}");
        }

        await Wait.UntilAsync(
            async () => await Deposit.CountAsync(guest, "q=*&type=dataset") == datasets.Count,
            "guests find what was published"
        );
    }

    [Fact]
    public async Task Killed_while_the_index_is_written_it_finds_exactly_what_the_database_has()
    {
        using var folder = new TempFolder();
        var made = new ConcurrentBag<long>();
        string token;
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease))
        {
            token = server.AdminToken;
            var lanes = Enumerable.Range(0, 4).Select(_ => DepositAsync(server.As(token), made)).ToList();
            await Wait.UntilAsync(() => made.Count >= 20, "twenty datasets were acknowledged");
            await server.KillAsync();
            await Task.WhenAll(lanes);
        }

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Path, ShortLease);
        using var wire = again.As(token);
        var stored = (await wire.GetAsync("/api/dataverses/root/contents"))
            .Data.AsArray()
            .Select(c => c!["id"]!.GetValue<long>())
            .ToHashSet();
        Assert.Subset(stored, made.ToHashSet());
        await Wait.UntilAsync(
            async () => await Deposit.CountAsync(wire, "q=*&type=dataset") == stored.Count,
            "the index has the datasets the database has"
        );
    }

    private static async Task UploadAsync(Wire wire, long dataset, int lane, ConcurrentDictionary<string, byte[]> acknowledged)
    {
        for (var i = 0; ; i++)
        {
            var (name, bytes) = ($"lane{lane}-{i}.txt", Encoding.UTF8.GetBytes($"content {lane} {i} {new string('x', 5000)}"));
            try
            {
                if ((await wire.UploadAsync($"/api/datasets/{dataset}/add", name, bytes)).Status == HttpStatusCode.OK)
                {
                    acknowledged[name] = bytes;
                }
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static async Task DepositAsync(Wire wire, ConcurrentBag<long> made)
    {
        while (true)
        {
            try
            {
                made.Add((await Make.DatasetAsync(wire, "root")).Id);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }
}
