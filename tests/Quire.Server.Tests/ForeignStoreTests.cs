using System.Text;
using Amazon.S3.Model;
using Microsoft.Data.Sqlite;
using Quire.Testing;
using Quire.Testing.Swift;

namespace Quire.Server.Tests;

/// <summary>
/// What <see cref="StoreIdentityTests"/> holds of files and SQLite, held of buckets and PostgreSQL: no server runs on what is not
/// its own, and what is put aside comes back.
/// </summary>
public sealed class ForeignStoreTests
{
    private const string Marker = "quire-store.json";

    [Theory, CombinedWith(false), CombinedWith(true)]
    public async Task A_new_or_foreign_database_over_what_another_stored_is_refused_and_everything_stays(
        DatabaseKind database,
        bool bucket
    )
    {
        using var folder = new TempFolder();
        var (own, theirs) = (await StoreAsync(folder, "a", bucket), await StoreAsync(folder, "b", bucket));
        var (first, second, third) = (
            await DatabaseAsync(folder, "one", database),
            await DatabaseAsync(folder, "two", database),
            await DatabaseAsync(folder, "three", database)
        );
        var token = await InstalledAsync([.. first, .. own]);
        _ = await InstalledAsync([.. second, .. theirs]);

        await MustRefuseAsync("belongs to an installation already though the database is new", [.. third, .. own]);
        await MustRefuseAsync("belongs to another installation", [.. second, .. own]);

        await using var again = await ServerProcess.StartAnsweringAsync(Folder(first), [.. first[2..], .. own]);
        Assert.Equal("one", (await again.As(token).GetAsync("/api/access/datafile/3")).Text);
    }

    [Theory, CombinedWith(false), CombinedWith(true)]
    public async Task A_start_with_a_restored_copy_says_so_and_goes_on(DatabaseKind database, bool bucket)
    {
        using var folder = new TempFolder();
        var store = await StoreAsync(folder, "a", bucket);
        string[] all = [.. await DatabaseAsync(folder, "one", database), .. store];
        var token = await InstalledAsync(all);
        var marker = await ReadAsync(store, bucket, Marker);
        var mark = System.Text.Json.Nodes.JsonNode.Parse(marker)!["mark"]!.GetValue<string>();

        // As it was when the copy was made that one of them was restored from.
        await WriteAsync(store, bucket, Marker, marker.Replace(mark, new string('0', mark.Length), StringComparison.Ordinal));

        await using var again = await ServerProcess.StartAnsweringAsync(Folder(all), all[2..]);
        Assert.Contains("the database or the store is a restored copy", again.Output, StringComparison.Ordinal);
        Assert.Equal("one", (await again.As(token).GetAsync("/api/access/datafile/3")).Text);
    }

    [Theory, EachDatabase]
    public async Task What_is_in_quarantine_of_a_bucket_is_listed_and_put_back_but_over_nothing(DatabaseKind database)
    {
        using var folder = new TempFolder();
        var store = await StoreAsync(folder, "a", bucket: true);
        string[] all = [.. await DatabaseAsync(folder, "one", database), .. store];
        _ = await InstalledAsync(all);
        await WriteAsync(store, bucket: true, Aside(1), "back");
        await WriteAsync(store, bucket: true, Aside(2), "old");
        await WriteAsync(store, bucket: true, Original(2), "newer");

        var (listing, list) = await RunAsync(["quarantine", "list", .. all]);
        var (missing, _) = await RunAsync(["quarantine", "restore", Original(3), .. all]);
        var (restoring, _) = await RunAsync(["quarantine", "restore", Original(1), .. all]);
        var (rest, said) = await RunAsync(["quarantine", "restore", "all", .. all]);

        Assert.Equal((0, 1, 0, 1), (listing, missing, restoring, rest));
        Assert.Contains(
            $"s3  {Original(1)}  4 bytes  since 2026-01-01 00:00  kept until 2026-01-31 00:00",
            list,
            StringComparison.Ordinal
        );
        Assert.Contains("2 objects of 7 bytes", list, StringComparison.Ordinal);
        Assert.Contains("is there already", said, StringComparison.Ordinal);
        Assert.Equal(
            ("back", "newer", "old"),
            (
                await ReadAsync(store, bucket: true, Original(1)),
                await ReadAsync(store, bucket: true, Original(2)),
                await ReadAsync(store, bucket: true, Aside(2))
            )
        );
    }

    private static string Original(int i) => $"2026/01/ab/{i:x32}";

    private static string Aside(int i) => $"quarantine/20260101T000000000Z.{Original(i).Replace('/', '.')}";

    // The first two say the data folder.
    private static async Task<string[]> DatabaseAsync(TempFolder folder, string name, DatabaseKind database)
    {
        string[] data = ["--data", folder.Inside(name)];
        if (database == DatabaseKind.Sqlite)
        {
            return data;
        }

        var server = await PostgreSqlServer.GetAsync();
        return
        [
            .. data,
            "--Database:Type=PostgreSql",
            $"--Database:ConnectionString={server.ConnectionString(await server.CreateDatabaseAsync())}",
            "--Database:MigrateAtStart=true",
        ];
    }

    private static async Task<string[]> StoreAsync(TempFolder folder, string name, bool bucket)
    {
        if (!bucket)
        {
            return [$"--Storage:Stores:local:Path={folder.Inside(name)}"];
        }

        Assert.SkipWhen(SwiftServer.WhyNot is not null, SwiftServer.WhyNot ?? "");
        return [.. (await (await SwiftServer.GetAsync()).SettingsAsync()).Select(s => $"--{s.Key}={s.Value}")];
    }

    private static string Folder(string[] arguments) => arguments[1];

    private static string ValueOf(string[] arguments, string setting) =>
        arguments.Single(a => a.StartsWith($"--{setting}=", StringComparison.Ordinal)).Split('=', 2)[1];

    private static async Task<string> ReadAsync(string[] store, bool bucket, string key)
    {
        if (!bucket)
        {
            return await File.ReadAllTextAsync(Path.Combine(ValueOf(store, "Storage:Stores:local:Path"), key));
        }

        using var s3 = (await SwiftServer.GetAsync()).Client();
        using var answer = await s3.GetObjectAsync(ValueOf(store, "Storage:Stores:s3:Bucket"), key);
        using var reader = new StreamReader(answer.ResponseStream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static async Task WriteAsync(string[] store, bool bucket, string key, string text)
    {
        if (!bucket)
        {
            await File.WriteAllTextAsync(Path.Combine(ValueOf(store, "Storage:Stores:local:Path"), key), text);
            return;
        }

        using var s3 = (await SwiftServer.GetAsync()).Client();
        _ = await s3.PutObjectAsync(
            new PutObjectRequest
            {
                BucketName = ValueOf(store, "Storage:Stores:s3:Bucket"),
                Key = key,
                ContentBody = text,
                UseChunkEncoding = false,
            }
        );
    }

    // In this process, which has no need to start anew: what is asked is what the program does with what it finds.
    private static async Task<string> InstalledAsync(string[] arguments)
    {
        var settings = arguments[2..]
            .Select(a => a[2..].Split('=', 2))
            .ToDictionary(a => a[0], string? (a) => a[1], StringComparer.Ordinal);
        string token;
        await using (var server = await TestServer.StartAsync(Folder(arguments), settings, token: null))
        {
            token = server.AdminToken;
            using var wire = server.Admin();
            var (dataset, _) = await Make.DatasetAsync(wire, "root");
            Assert.Equal(3, await Make.FileAsync(wire, dataset, "one.txt", "one"));
        }

        // What is opened next is held by nobody.
        SqliteConnection.ClearAllPools();
        return token;
    }

    private static async Task MustRefuseAsync(string says, string[] arguments)
    {
        await using var server = ServerProcess.Start([.. arguments, "--urls", "http://127.0.0.1:0"]);
        Assert.Equal(1, await server.EndAsync());
        var line = Assert.Single(server.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("quire: the store ", line, StringComparison.Ordinal);
        Assert.Contains(says, line, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> RunAsync(string[] arguments)
    {
        await using var server = ServerProcess.Start(arguments);
        var code = await server.EndAsync();
        return (code, server.Output);
    }
}
