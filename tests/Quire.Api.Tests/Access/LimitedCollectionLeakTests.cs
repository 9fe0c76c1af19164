using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>
/// Every endpoint that reads, and every page and feed, is asked about a limited collection and what is in it: before it is
/// limited, so that answers are in memory, and afterwards by those it is not there for.
/// </summary>
public sealed partial class LimitedCollectionLeakTests
{
    // What is asked for is found by the word, and the mark is told by nothing that was asked.
    private const string Word = "phalarope";

    private static readonly string[] Pages =
    [
        "/",
        "/dataverse/{collection}",
        "/dataverse/{inner}",
        "/dataset.xhtml?persistentId={pid}",
        "/dataset.xhtml?id={dataset}",
        "/file.xhtml?fileId={file}",
        "/citation?persistentId={pid}",
        $"/dataverse/root?q={Word}",
        $"/search?q={Word}",
        "/sitemap.xml",
        "/sitemap/1.xml",
        "/dvn/api/data-deposit/v1.1/swordv2/edit/study/{pid}",
        "/dvn/api/data-deposit/v1.1/swordv2/statement/study/{pid}",
        "/dvn/api/data-deposit/v1.1/swordv2/collection/dataverse/{collection}",
        "/dvn/api/data-deposit/v1.1/swordv2/service-document",
        $"/api/search?q={Word}&show_facets=true&show_type_counts=true&show_relevance=true&show_entity_ids=true",
        $"/api/search?q=*&subtree={{collection}}",
        "/api/search?q=*&show_facets=true&per_page=1000",
        "/api/dataverses/:root/contents",
        "/api/dataverses/:root/featured",
        "/api/dataverses/:root/featuredItems",
        "/api/info/metrics/tree",
        "/api/info/metrics/tree?parentAlias={collection}",
        "/api/info/metrics/filedownloads",
        "/api/info/metrics/uniquedownloads",
        "/api/info/metrics/datasets?parentAlias={collection}",
    ];

    // Endpoints whose numbers name other things than collections, datasets and files.
    private static readonly string[] OfOthers =
    [
        "/api/admin/",
        "/api/roles/",
        "/api/licenses/",
        "/api/users/",
        "/api/externalTools",
    ];

    [Theory, EachDatabase]
    public async Task No_answer_differs_from_one_about_what_does_not_exist(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        var admin = server.Admin();
        var mark = Make.Name("Quillfeather");
        var there = await LimitedAsync(admin, mark);
        var absent = new Things("no-such-one", "no-such-two", 999_999_901, "doi:10.5072/FK2/NOSUCHONE", 999_999_902);
        var (_, strangerToken) = await Make.UserAsync(admin);
        var (reader, readerToken) = await Make.UserAsync(admin);
        using var stranger = server.As(strangerToken);
        using var listed = server.As(readerToken);
        using var guest = server.Guest();
        var questions = Questions();

        // Everything is in memory now, for everybody.
        var told = new List<string>();
        foreach (var question in questions)
        {
            _ = await stranger.GetAsync(there.In(question));
            _ = await listed.GetAsync(there.In(question));
            if (Tells(await guest.GetAsync(there.In(question)), mark))
            {
                told.Add(question);
            }
        }

        Assert.True(told.Count > 40, $"{told.Count} questions tell the mark.");
        _ = (
            await admin.PutAsync($"/api/dataverses/{there.Collection}/locallyFairRoleAssignees", new JsonArray("@" + reader))
        ).Data;

        var problems = new List<string>();
        foreach (var question in questions)
        {
            foreach (var wire in new[] { guest, stranger })
            {
                var answer = await wire.GetAsync(there.In(question));
                if (Tells(answer, mark))
                {
                    problems.Add($"{there.In(question)} tells: {(int)answer.Status} {answer.Text}");
                }
                else if (IsAboutObjects(question))
                {
                    var other = await wire.GetAsync(absent.In(question));
                    var (got, wanted) = (there.Without(answer), absent.Without(other));
                    if (answer.Status != other.Status || (answer.Status != HttpStatusCode.OK && got != wanted))
                    {
                        problems.Add($"{there.In(question)}: {(int)answer.Status} {got} and not {(int)other.Status} {wanted}");
                    }
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        var lost = new List<string>();
        // Pages know people by their session, and metrics and the site map know nobody.
        foreach (var question in told.Where(q => q.StartsWith("/api/", StringComparison.Ordinal) && !q.Contains("/metrics/")))
        {
            if (!Tells(await listed.GetAsync(there.In(question)), mark))
            {
                lost.Add(there.In(question));
            }
        }

        Assert.True(lost.Count == 0, $"Not for those it is there for: {string.Join('\n', lost)}");
        foreach (
            var (path, body) in new (string, string)[]
            {
                ("/api/access/datafiles", $$"""{"fileIds":[{{there.File}}]}"""),
                ("/api/access/datafiles", $"fileIds={there.File}"),
                ("/api/access/datafile/{file}", "{}"),
                ("/api/access/dataset/{dataset}", "{}"),
                ("/api/access/dataset/:persistentId?persistentId={pid}", "{}"),
            }
        )
        {
            var answer = await guest.TextAsync(HttpMethod.Post, there.In(path), body, "application/json");
            Assert.False(Tells(answer, mark) || answer.Status == HttpStatusCode.OK, $"{path}: {answer.Text}");
        }

        // It can be opened again, at once.
        _ = (await admin.PutAsync($"/api/dataverses/{there.Collection}/locallyFairRoleAssignees", new JsonArray())).Data;
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/datasets/{there.Dataset}")).Status);
    }

    private static List<string> Questions()
    {
        var questions = new List<string>(Pages);
        foreach (
            var route in ApiPath.All.Where(r => r.Method == "GET" && !r.Path.StartsWith("/api/admin/", StringComparison.Ordinal))
        )
        {
            foreach (var byPid in (bool[])[false, true])
            {
                var path = Filled(route.Path, byPid);
                questions.Add(
                    path
                        + "?persistentId={pid}&q="
                        + Word
                        + "&exporter=dataverse_json&version=:latest-published&object={dataset}&permission=DownloadFile"
                        + "&returnOwners=true&returnChildCount=true"
                );
            }
        }

        return [.. questions.Distinct(StringComparer.Ordinal)];
    }

    private static string Filled(string path, bool byPid)
    {
        var parts = path.Split('/');
        return string.Join(
            '/',
            parts.Select(
                (part, i) =>
                    part is not ['{', ..] ? part
                    : part is "{version}" or "{versionId}" or "{datasetVersionId}" ? ":latest-published"
                    : part is "{block}" or "{metadata}" ? "citation"
                    : parts[i - 1] is "dataverses" or "dataverse" ? (byPid ? "{inner}" : "{collection}")
                    : byPid && parts[i - 1] is "files" or "datasets" or "dataset" or "datafile" ? ":persistentId"
                    : part is "{fileId}" or "{fileIds}" || parts[i - 1] is "files" or "datafile" or "datafiles" ? "{file}"
                    : "{dataset}"
            )
        );
    }

    private static bool IsAboutObjects(string question) =>
        question.Split('?')[0].Contains('{', StringComparison.Ordinal)
        && !Array.Exists(OfOthers, o => question.StartsWith(o, StringComparison.Ordinal));

    private static bool Tells(WireAnswer answer, string mark) =>
        $"{answer.Headers}{answer.ContentHeaders}{answer.Text}".Contains(mark, StringComparison.OrdinalIgnoreCase);

    private static async Task<Things> LimitedAsync(Wire admin, string mark)
    {
        var (collection, inner) = (Make.Name("outer"), Make.Name("inner"));
        await NamedAsync(admin, "root", collection, $"{Word} of {mark}");
        await NamedAsync(admin, collection, inner, $"Inner {Word} of {mark}");
        var made = (
            await admin.PostAsync(
                $"/api/dataverses/{inner}/datasets",
                Make.Dataset($"Nests of the {Word} {mark}", $"{mark}, Noor")
            )
        ).Data;
        var (dataset, pid) = (made["id"]!.GetValue<long>(), made["persistentId"]!.GetValue<string>());
        var file = await Make.FileAsync(admin, dataset, $"{mark}.txt", $"two eggs of {mark}");
        await Make.PublishAsync(admin, dataset);
        var open = await Make.CollectionAsync(admin, published: true);
        _ = (await admin.PutAsync($"/api/datasets/{dataset}/link/{open}")).Data;
        _ = (await admin.PostAsync("/api/dataverses/:root/featured", new JsonArray(collection))).Data;
        return new(collection, inner, dataset, pid, file);
    }

    private static async Task NamedAsync(Wire admin, string parent, string alias, string name)
    {
        var body = Make.Collection(alias);
        body["name"] = name;
        _ = (await admin.PostAsync($"/api/dataverses/{parent}", body)).Data;
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/actions/:publish")).Data;
    }

    private sealed record Things(string Collection, string Inner, long Dataset, string Pid, long File)
    {
        public string In(string question) =>
            question
                .Replace("{collection}", Collection, StringComparison.Ordinal)
                .Replace("{inner}", Inner, StringComparison.Ordinal)
                .Replace("{dataset}", $"{Dataset}", StringComparison.Ordinal)
                .Replace("{pid}", Pid, StringComparison.Ordinal)
                .Replace("{file}", $"{File}", StringComparison.Ordinal);

        // What an error says of what was asked for; of a page what is its own.
        public string Without(WireAnswer answer)
        {
            var text = PartOfPage().Match(answer.Text) is { Success: true } page ? page.Value : answer.Text;
            foreach (
                var (value, name) in new[]
                {
                    (Pid, "PID"),
                    (Uri.EscapeDataString(Pid), "PID"),
                    (Pid["doi:".Length..], "PID"),
                    (Collection, "COLLECTION"),
                    (Inner, "INNER"),
                    ($"{Dataset}", "DATASET"),
                    ($"{File}", "FILE"),
                }
            )
            {
                text = Regex.Replace(
                    text,
                    $@"(?<![\w.]){Regex.Escape(value)}(?!\w)",
                    name,
                    RegexOptions.None,
                    TimeSpan.FromSeconds(5)
                );
            }

            return Incident().Replace(text, "");
        }
    }

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline, 5000)]
    private static partial Regex PartOfPage();

    [GeneratedRegex(
        @"nonce-[\w+/=-]+|""incidentId"":""[^""]*""|\d{4}-\d\d-\d\dT[\d:.]+Z?|value=""[\w-]{60,}""",
        RegexOptions.None,
        5000
    )]
    private static partial Regex Incident();
}
