using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Jobs;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Periods;

/// <summary>
/// A server with a clock of its own, where embargoes and retention periods are allowed, with one dataset of two files.
/// </summary>
internal sealed class PeriodWorld : IAsyncDisposable
{
    public const string Secret = "kept-back.txt";

    private PeriodWorld(TestServer server, MovedTime clock) => (Server, Clock, Admin) = (server, clock, server.Admin());

    public TestServer Server { get; }

    public MovedTime Clock { get; }

    public Wire Admin { get; }

    public long Dataset { get; private set; }

    /// <summary>The file with an embargo or a retention period.</summary>
    public long File { get; private set; }

    /// <summary>A file without.</summary>
    public long Other { get; private set; }

    public static async Task<PeriodWorld> MakeAsync(DatabaseKind database)
    {
        var clock = new MovedTime();
        var server = await TestServer.StartAsync(database, extend: s => s.AddSingleton<TimeProvider>(clock));
        var world = new PeriodWorld(server, clock);
        _ = (await world.Admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MaxEmbargoDurationInMonths", "24")).Data;
        _ = (await world.Admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:MinRetentionDurationInMonths", "-1")).Data;
        (world.Dataset, _) = await Make.DatasetAsync(world.Admin, "root");
        world.File = await Make.FileAsync(world.Admin, world.Dataset, Secret, "secret");
        world.Other = await Make.FileAsync(world.Admin, world.Dataset, "open.txt", "open");
        return world;
    }

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Task<WireAnswer> ActAsync(string action, JsonObject body, Wire? by = null) =>
        (by ?? Admin).PostAsync($"/api/datasets/{Dataset}/files/actions/:{action}", body);

    public Task<WireAnswer> EmbargoAsync(DateOnly day, Wire? by = null, string? reason = "Until the book is out") =>
        ActAsync("set-embargo", Body("dateAvailable", day, reason), by);

    public Task<WireAnswer> RetainAsync(DateOnly day, Wire? by = null, string? reason = "A law") =>
        ActAsync("set-retention", Body("dateUnavailable", day, reason), by);

    /// <summary>Somebody with a role in the root collection.</summary>
    public async Task<Wire> PersonAsync(string? role)
    {
        var (name, token) = await Make.UserAsync(Admin);
        if (role is not null)
        {
            await Make.AssignAsync(Admin, "root", $"@{name}", role);
        }

        return Server.As(token);
    }

    /// <summary>Every way the bytes may come, with what it answers somebody: whether the secret is in it.</summary>
    public async Task<IReadOnlyList<string>> WaysToBytesAsync(Wire who)
    {
        var open = new List<string>();
        foreach (var path in new[] { $"datafile/{File}", $"datafile/{File}?format=original", $"datafile/{File}/citation/RIS" })
        {
            await NoteAsync(path, who.GetAsync($"/api/access/{path}"));
        }

        foreach (
            var path in new[]
            {
                $"datafile/bundle/{File}",
                $"datafiles/{File}",
                $"datafiles/{File},{Other}",
                $"dataset/{Dataset}",
                $"dataset/{Dataset}/versions/1.0",
            }
        )
        {
            await NoteAsync(path, who.GetAsync($"/api/access/{path}"));
        }

        await NoteAsync("text", who.TextAsync(HttpMethod.Post, "/api/access/datafiles", $"{File},{Other}"));
        await NoteAsync(
            "form",
            who.TextAsync(HttpMethod.Post, "/api/access/datafiles", $"fileIds={File}", "application/x-www-form-urlencoded")
        );
        await NoteAsync("json", who.PostAsync("/api/access/datafiles", new JsonObject { ["fileIds"] = new JsonArray(File) }));
        var given = await who.PostAsync($"/api/access/datafile/{File}", new JsonObject());
        if (given.Status == HttpStatusCode.OK)
        {
            await NoteAsync("given", Server.Guest().GetAsync(new Uri(given.Data["signedUrl"]!.GetValue<string>()).PathAndQuery));
        }

        var all = await who.PostAsync($"/api/access/dataset/{Dataset}", new JsonObject());
        if (all.Status == HttpStatusCode.OK)
        {
            await NoteAsync("all", Server.Guest().GetAsync(new Uri(all.Data["signedUrl"]!.GetValue<string>()).PathAndQuery));
        }

        return open;

        async Task NoteAsync(string way, Task<WireAnswer> asked)
        {
            var answer = await asked;
            if (answer.Status == HttpStatusCode.OK && (way.Contains("citation", StringComparison.Ordinal) || Holds(answer)))
            {
                open.Add(way);
            }
        }
    }

    /// <summary>What a zip says of what is not in it.</summary>
    public async Task<string> ManifestAsync(Wire who)
    {
        var answer = await who.GetAsync($"/api/access/datafiles/{File},{Other}");
        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        using var reader = new StreamReader(zip.GetEntry("MANIFEST.TXT")!.Open());
        return await reader.ReadToEndAsync();
    }

    /// <summary>What everybody is told of the file: by search, list, counts and the Dublin Core export.</summary>
    public async Task<(string Found, string Counted, string Rights)> ToldAsync()
    {
        using var guest = Server.Guest();
        var found = await guest.GetAsync("/api/search?q=*&type=file&show_facets=true&per_page=0");
        var facet = found.Data["facets"]![0]!["fileAccess"]?["labels"]?.ToJsonString() ?? found.Text;
        var counts = (await guest.GetAsync($"/api/datasets/{Dataset}/versions/1.0/files/counts")).Data["perAccessStatus"]!;
        var pid = (await guest.GetAsync($"/api/datasets/{Dataset}")).Data["latestVersion"]!["datasetPersistentId"]!;
        var export = (await guest.GetAsync($"/api/datasets/export?exporter=dcterms&persistentId={pid.GetValue<string>()}")).Text;
        var rights = export.Split("info:eu-repo/semantics/")[1].Split('<')[0];
        return (facet, counts.ToJsonString(), rights);
    }

    /// <summary>Has the work that waited for the day done, and waits until search shows something.</summary>
    public async Task FoundAsync(string status)
    {
        using var guest = Server.Guest();
        Server.Services.GetRequiredService<JobQueue>().RaiseAll();
        var path = $"/api/search?q=*&type=file&fq=fileAccess:{status}&fq=entityId:{File}";
        await Wait.UntilAsync(
            async () => (await guest.GetAsync(path)).Data["total_count"]!.GetValue<int>() == 1,
            $"the file is found as {status}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Server.DisposeAsync();
    }

    private JsonObject Body(string name, DateOnly day, string? reason) =>
        new()
        {
            [name] = Text(day),
            ["reason"] = reason,
            ["fileIds"] = new JsonArray(File),
        };

    private static bool Holds(WireAnswer answer)
    {
        if (answer.ContentHeaders.ContentType?.MediaType != "application/zip")
        {
            return answer.Text == "secret";
        }

        using var zip = new ZipArchive(new MemoryStream(answer.Body));
        return zip.GetEntry(Secret) is not null;
    }
}
