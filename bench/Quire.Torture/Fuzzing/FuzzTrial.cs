using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Fuzzing;

/// <summary>
/// Random requests to every operation as guest, member and superuser. No answer may be a failure of the server, every refusal has
/// an envelope with words, and what neither guest nor member may touch is afterwards what it was before.
/// </summary>
internal static class FuzzTrial
{
    private const int Batch = 500;

    // Deposits by SWORD are refused in its own form.
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(Installation installation, TortureOptions options, Report report)
    {
        var replica = installation.Replicas[0];
        var admin = new Wire(replica.Address, installation.Token);
        var settings = (await admin.GetAsync("/api/admin/settings")).Data;
        settings["BuiltinUsers.KEY"] = "burrito";
        var (operations, schemas) = ApiOperation.Read();
        var guarded = await GuardedAsync(admin);
        var before = (await admin.GetAsync($"/api/datasets/{guarded}/versions")).Text;
        var statuses = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        foreach (var who in new[] { "guest", "member", "superuser" })
        {
            for (var sent = 0; sent < options.Count / 3; sent += Batch)
            {
                admin = await StillAdminAsync(replica, admin, settings);
                await RestoreAsync(admin, settings);
                var world = await World.MakeAsync(admin);
                var sender = who switch
                {
                    "guest" => null,
                    "member" => (await Make.UserAsync(admin)).Token,
                    _ => await SuperuserAsync(admin),
                };
                var seed = HashCode.Combine(options.Seed, who.Length, sent);
                await Parallel.ForEachAsync(
                    Enumerable.Range(0, options.Lanes),
                    async (lane, _) =>
                        await SendAsync(
                            replica,
                            who,
                            sender,
                            operations,
                            schemas,
                            world,
                            seed + lane,
                            Batch / options.Lanes,
                            installation.Traffic,
                            statuses,
                            report
                        )
                );
                await AliveAsync(replica, report);
            }

            Console.Error.WriteLine($"{who} done, {report.Problems} problems");
            if (who == "member" && await admin.GetAsync($"/api/datasets/{guarded}/versions") is var after && after.Text != before)
            {
                report.Wrong($"CHANGED by guests or members: was {before}\n  is {after.Text}");
            }
        }

        report.Say("requests", options.Count.ToString(CultureInfo.InvariantCulture));
        report.Say("operations", operations.Count.ToString(CultureInfo.InvariantCulture));
        report.Say(
            "answers by caller",
            string.Join(", ", statuses.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}: {s.Value}"))
        );
        admin.Dispose();
    }

    // In the state for client tests whoever calls from this machine administers; a random number may name the account of the trial,
    // which is then deactivated or deleted as it was asked for. The trial goes on with another.
    private static async Task<Wire> StillAdminAsync(Replica replica, Wire admin, JsonNode settings)
    {
        if ((await admin.GetAsync("/api/users/:me")).Status == HttpStatusCode.OK)
        {
            return admin;
        }

        admin.Dispose();
        using var anybody = new Wire(replica.Address, null);
        _ = (await anybody.PutAsync("/api/admin/settings", settings.DeepClone())).Data;
        return new(replica.Address, await SuperuserAsync(anybody));
    }

    // A superuser's random requests change what the installation is; the next batch is to find it as it was.
    private static async Task RestoreAsync(Wire admin, JsonNode settings)
    {
        _ = (await admin.PutAsync("/api/admin/settings", settings.DeepClone())).Data;
        _ = (await admin.PutAsync("/api/dataverses/:root", new JsonObject { ["alias"] = "root" })).Data;
        foreach (var license in (await admin.GetAsync("/api/licenses")).Data.AsArray())
        {
            _ = await admin.PutAsync($"/api/licenses/{license!["id"]}/:active/true");
        }
    }

    // One of its own, because it may take its own rights and its token away.
    private static async Task<string> SuperuserAsync(Wire admin)
    {
        var (name, token) = await Make.UserAsync(admin);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/superuser/{name}", "true")).Data;
        return token;
    }

    private static async Task<long> GuardedAsync(Wire admin)
    {
        _ = await admin.PostAsync("/api/dataverses/root/actions/:publish");
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        await Make.FileAsync(admin, id, "kept.txt", "kept");
        await Make.PublishAsync(admin, id);
        _ = (
            await admin.PutAsync(
                $"/api/datasets/{id}/editMetadata?replace=true",
                Make.Field("title", "primitive", "A draft nobody else may see")
            )
        ).Data;
        return id;
    }

    private static async Task SendAsync(
        Replica replica,
        string who,
        string? token,
        IReadOnlyList<ApiOperation> operations,
        JsonNode schemas,
        World world,
        int seed,
        int count,
        Traffic traffic,
        ConcurrentDictionary<string, int> statuses,
        Report report
    )
    {
        var random = new Random(seed);
        var junk = new Junk(random);
        var requests = new Requests(
            random,
            junk,
            new(random, junk, schemas, [Make.Dataset("Fuzz"), Make.Collection("fuzz")]),
            world
        );
        using var wire = new Wire(replica.Address, token);
        for (var i = 0; i < count; i++)
        {
            var operation = operations[random.Next(operations.Count)];
            using var request = requests.To(operation);
            var what = $"{operation.Id} as {who}: {request.Method} {Short(request.RequestUri!.OriginalString)}";
            var begun = Stopwatch.GetTimestamp();
            try
            {
                using var response = await wire.Http.SendAsync(request);
                var answer = new WireAnswer(
                    response.StatusCode,
                    await response.Content.ReadAsByteArrayAsync(),
                    response.Headers,
                    response.Content.Headers
                );
                traffic.Count($"{operation.Id} as {who}", answer, what);
                statuses.AddOrUpdate($"{who} {(int)answer.Status / 100}xx", 1, (_, n) => n + 1);
                if (ProblemOf(answer, request.Method == HttpMethod.Head) is { } problem)
                {
                    report.Wrong($"{what}: {problem}");
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
            {
                report.Wrong($"{what}: {e.Message}");
            }

            if (Stopwatch.GetElapsedTime(begun) > TooLong)
            {
                report.Wrong($"{what}: took {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s");
            }
        }
    }

    // The framework answers by itself, without a body, what it cannot read as a request at all.
    private static bool IsByFramework(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.RequestUriTooLong;

    private static string? ProblemOf(WireAnswer answer, bool isHead)
    {
        if ((int)answer.Status is < 400 or >= 500 || (answer.Body.Length == 0 && (isHead || IsByFramework(answer.Status))))
        {
            return null;
        }

        try
        {
            var words = answer.Text.StartsWith('<')
                ? XDocument.Parse(answer.Text).Root!.Element(Atom + "summary")?.Value
                : answer.Json["message"]?.GetValue<string>();
            return string.IsNullOrWhiteSpace(words) ? $"{(int)answer.Status} without words: {Short(answer.Text)}" : null;
        }
        catch (Exception e) when (e is JsonException or XmlException or InvalidOperationException)
        {
            return $"{(int)answer.Status} without envelope: {Short(answer.Text)}";
        }
    }

    private static async Task AliveAsync(Replica replica, Report report)
    {
        using var wire = new Wire(replica.Address, null);
        var ready = await wire.GetAsync("/health/ready");
        if (ready.Status != HttpStatusCode.OK)
        {
            report.Wrong($"not ready: {ready.Text}");
        }
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300] + "…";
}
