using Microsoft.Data.Sqlite;
using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Server.Tests;

/// <summary>A server never runs on a store that is not its database's own, and changes nothing in one it refuses.</summary>
public sealed class StoreIdentityTests
{
    private const string WayOut = "--adopt-stores";

    [Fact]
    public async Task A_new_database_over_files_of_another_is_refused_and_every_file_stays()
    {
        using var folder = new TempFolder();
        var (token, stored) = await InstalledAsync(folder.Path);
        foreach (var file in stored)
        {
            File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-8));
        }

        var elsewhere = folder.Inside("away");
        Directory.CreateDirectory(elsewhere);
        foreach (var file in Directory.GetFiles(folder.Path, "quire.db*"))
        {
            File.Move(file, Path.Combine(elsewhere, Path.GetFileName(file)));
        }

        await MustRefuseAsync("the database is new", "--data", folder.Path);

        Assert.Equal(stored, StoredIn(folder.Inside("files")));
        Assert.False(File.Exists(folder.Inside("quire.db")));
        foreach (var file in Directory.GetFiles(elsewhere))
        {
            File.Move(file, folder.Inside(Path.GetFileName(file)));
        }

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Path);
        Assert.Equal("one", (await again.As(token).GetAsync("/api/access/datafile/3")).Text);
    }

    [Fact]
    public async Task The_database_of_another_installation_is_refused()
    {
        using var folder = new TempFolder();
        var (_, stored) = await InstalledAsync(folder.Inside("a"));
        _ = await InstalledAsync(folder.Inside("b"));

        await MustRefuseAsync(
            "belongs to another installation",
            "--data",
            folder.Inside("b"),
            $"--Storage:Stores:local:Path={Path.Combine(folder.Inside("a"), "files")}"
        );

        Assert.Equal(stored, StoredIn(Path.Combine(folder.Inside("a"), "files")));
    }

    [Fact]
    public async Task A_folder_that_is_gone_or_empty_is_not_taken_for_a_new_store()
    {
        using var folder = new TempFolder();
        _ = await InstalledAsync(folder.Path);
        Directory.Move(folder.Inside("files"), folder.Inside("kept"));

        await MustRefuseAsync("is not there though it was used before (is its disk mounted?)", "--data", folder.Path);
        Assert.False(Directory.Exists(folder.Inside("files")));
        Directory.CreateDirectory(folder.Inside("files"));
        await MustRefuseAsync("is empty though it was used before", "--data", folder.Path);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Inside("files")));
    }

    [Fact]
    public async Task Files_without_marker_are_refused_until_they_are_adopted()
    {
        using var folder = new TempFolder();
        var (token, _) = await InstalledAsync(folder.Path);
        File.Delete(folder.Inside("files/quire-store.json"));

        await MustRefuseAsync("holds files but no marker", "--data", folder.Path);
        await using (var adopting = await ServerProcess.StartAnsweringAsync(folder.Path, WayOut))
        {
            Assert.Equal("one", (await adopting.As(token).GetAsync("/api/access/datafile/3")).Text);
            Assert.Contains(
                "Of the newest 1 files the database has there, 1 are there.",
                adopting.Output,
                StringComparison.Ordinal
            );
        }

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Path);
        Assert.Equal("one", (await again.As(token).GetAsync("/api/access/datafile/3")).Text);
    }

    [Fact]
    public async Task A_start_killed_before_its_store_was_written_down_goes_on()
    {
        using var folder = new TempFolder();
        await using (var server = await ServerProcess.StartAnsweringAsync(folder.Path))
        {
            await server.KillAsync();
        }

        await using (var db = new SqliteConnection($"Data Source={folder.Inside("quire.db")};Pooling=False"))
        {
            await db.OpenAsync();
            await using var forget = db.CreateCommand();
            forget.CommandText = "DELETE FROM stores";
            Assert.Equal(1, await forget.ExecuteNonQueryAsync());
        }

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Path);
        Assert.Contains("Quire answers", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_replicas_with_folders_of_their_own_are_refused_and_with_one_they_share_are_not()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        using var folder = new TempFolder();
        var server = await PostgreSqlServer.GetAsync();
        string[] database =
        [
            "--Database:Type=PostgreSql",
            $"--Database:ConnectionString={server.ConnectionString(await server.CreateDatabaseAsync())}",
            "--Database:MigrateAtStart=true",
        ];
        await using var first = await ServerProcess.StartAnsweringAsync(folder.Inside("one"), database);

        await MustRefuseAsync("is not there though it was used before", ["--data", folder.Inside("two"), .. database]);
        Directory.CreateDirectory(Path.Combine(folder.Inside("two"), "files"));
        await MustRefuseAsync("is it the one place all replicas share?", ["--data", folder.Inside("two"), .. database]);

        await using var second = await ServerProcess.StartAnsweringAsync(
            folder.Inside("three"),
            [.. database, $"--Storage:Stores:local:Path={Path.Combine(folder.Inside("one"), "files")}"]
        );
        Assert.Contains("Quire answers", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replicas_that_start_at_the_same_time_agree_on_the_store_they_share()
    {
        Assert.SkipWhen(PostgreSqlServer.WhyNot is not null, PostgreSqlServer.WhyNot ?? "");
        using var folder = new TempFolder();
        var server = await PostgreSqlServer.GetAsync();
        string[] arguments =
        [
            "--Database:Type=PostgreSql",
            $"--Database:ConnectionString={server.ConnectionString(await server.CreateDatabaseAsync())}",
            $"--Storage:Stores:local:Path={folder.Inside("shared")}",
        ];
        await using (var migration = ServerProcess.Start(["--data", folder.Inside("zero"), "--migrate", .. arguments]))
        {
            Assert.Equal(0, await migration.EndAsync());
        }

        var replicas = await Task.WhenAll(
            new[] { "one", "two", "three" }.Select(r => ServerProcess.StartAnsweringAsync(folder.Inside(r), arguments))
        );

        Assert.All(replicas, r => Assert.Contains("Quire answers", r.Output, StringComparison.Ordinal));
        foreach (var replica in replicas)
        {
            await replica.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_bucket_of_another_installation_is_refused()
    {
        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        using var folder = new TempFolder();
        string[] bucket = [.. (await (await SwiftServer.GetAsync()).SettingsAsync()).Select(s => $"--{s.Key}={s.Value}")];
        await using (var first = await ServerProcess.StartAnsweringAsync(folder.Inside("one"), bucket))
        {
            Assert.Equal(0, await first.StopAsync());
        }

        await MustRefuseAsync(
            "belongs to an installation already though the database is new",
            ["--data", folder.Inside("two"), .. bucket]
        );

        await using var again = await ServerProcess.StartAnsweringAsync(folder.Inside("one"), bucket);
        Assert.Contains("Quire answers", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_in_quarantine_is_listed_and_put_back_but_over_nothing()
    {
        using var folder = new TempFolder();
        _ = await InstalledAsync(folder.Path);
        var (aside, back, taken) = (
            folder.Inside("files/quarantine"),
            Path.Combine(folder.Inside("files"), Original(1)),
            Path.Combine(folder.Inside("files"), Original(2))
        );
        Directory.CreateDirectory(aside);
        await File.WriteAllTextAsync(Path.Combine(aside, $"20260101T000000000Z.{Original(1).Replace('/', '.')}"), "back");
        await File.WriteAllTextAsync(Path.Combine(aside, $"20260101T000000000Z.{Original(2).Replace('/', '.')}"), "old");
        Directory.CreateDirectory(Path.GetDirectoryName(taken)!);
        await File.WriteAllTextAsync(taken, "newer");

        var (listing, list) = await RunAsync("quarantine", "list", "--data", folder.Path);
        var (missing, _) = await RunAsync("quarantine", "restore", Original(3), "--data", folder.Path);
        var (restoring, _) = await RunAsync("quarantine", "restore", Original(1), "--data", folder.Path);
        var (all, rest) = await RunAsync("quarantine", "restore", "all", "--data", folder.Path);

        Assert.Equal((0, 1, 0, 1), (listing, missing, restoring, all));
        Assert.Contains(
            $"local  {Original(1)}  4 bytes  since 2026-01-01 00:00  kept until 2026-01-31 00:00",
            list,
            StringComparison.Ordinal
        );
        Assert.Contains("2 objects of 7 bytes", list, StringComparison.Ordinal);
        Assert.Contains("is there already", rest, StringComparison.Ordinal);
        Assert.Equal(("back", "newer"), (await File.ReadAllTextAsync(back), await File.ReadAllTextAsync(taken)));
        Assert.Single(Directory.GetFiles(aside));

        static string Original(int i) => $"2026/01/ab/{i:x32}";
    }

    // In this process, which has no need to start anew: what is asked is what the program does with what it finds.
    private static async Task<(string Token, List<string> Stored)> InstalledAsync(string folder)
    {
        string token;
        await using (var server = await TestServer.StartAsync(folder, new(StringComparer.Ordinal), token: null))
        {
            token = server.AdminToken;
            using var wire = server.Admin();
            var (dataset, _) = await Make.DatasetAsync(wire, "root");
            Assert.Equal(3, await Make.FileAsync(wire, dataset, "one.txt", "one"));
        }

        // What is moved or opened next is held by nobody.
        SqliteConnection.ClearAllPools();
        return (token, StoredIn(Path.Combine(folder, "files")));
    }

    private static List<string> StoredIn(string store) =>
        [.. Directory.GetFiles(store, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static async Task MustRefuseAsync(string says, params string[] arguments)
    {
        await using var server = ServerProcess.Start([.. arguments, "--urls", "http://127.0.0.1:0"]);
        Assert.Equal(1, await server.EndAsync());
        var line = Assert.Single(server.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("quire: the store ", line, StringComparison.Ordinal);
        Assert.Contains(says, line, StringComparison.Ordinal);
        Assert.Contains(WayOut, line, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var server = ServerProcess.Start(arguments);
        var code = await server.EndAsync();
        return (code, server.Output);
    }
}
