using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>
/// What managers set up: many who change the same at once leave what one of them meant, and of many who take it away one does;
/// the same on every database.
/// </summary>
public sealed class ConfigurationTurnTests
{
    private const int Callers = 8;

    [Theory, EachDatabase]
    public async Task An_alias_goes_to_one_role_and_a_role_is_removed_once(DatabaseKind database)
    {
        var (_, admin) = await ServerAsync(database);
        using var dispose = admin;
        var alias = Make.Name("role");

        var made = await AtOnceAsync(_ => admin.PostAsync("/api/admin/roles", Role(alias)));
        OneDoes(made);
        var others = new List<long>();
        for (var i = 0; i < 2; i++)
        {
            others.Add((await admin.PostAsync("/api/admin/roles", Role(Make.Name("role")))).Data["id"]!.GetValue<long>());
        }

        var wanted = Make.Name("role");
        var renamed = await AtOnceAsync(i => admin.PutAsync($"/api/admin/roles/{others[i % 2]}", Role(wanted)));
        Assert.All(renamed, a => Assert.Null(Judge.ProblemOf(a)));
        Assert.Single(await RolesAsync(admin), r => r == wanted);

        OneDoes(await AtOnceAsync(_ => admin.DeleteAsync($"/api/admin/roles/:alias?alias={alias}")));
        Assert.DoesNotContain(alias, await RolesAsync(admin));
    }

    [Theory, EachDatabase]
    public async Task A_role_that_is_removed_while_it_is_given_is_held_by_nobody_or_stays(DatabaseKind database)
    {
        var (server, admin) = await ServerAsync(database);
        using var dispose = admin;
        var collection = await Make.CollectionAsync(admin);
        var role = Make.Name("role");
        _ = (await admin.PostAsync("/api/admin/roles", Role(role))).Data;
        var names = new List<string>();
        for (var i = 0; i < Callers; i++)
        {
            names.Add((await Make.UserAsync(admin)).Name);
        }

        var answers = await AtOnceAsync(i =>
            i % 4 == 3
                ? admin.DeleteAsync($"/api/admin/roles/:alias?alias={role}")
                : admin.PostAsync(
                    $"/api/dataverses/{collection}/assignments",
                    new JsonObject { ["assignee"] = $"@{names[i]}", ["role"] = role }
                )
        );

        Assert.All(answers, a => Assert.Null(Judge.ProblemOf(a)));
        Assert.DoesNotContain(role, await RolesAsync(admin));
        Assert.DoesNotContain(
            (await admin.GetAsync($"/api/dataverses/{collection}/assignments")).Data.AsArray(),
            a => a!["_roleAlias"]!.GetValue<string>() == role
        );
        Assert.Equal(HttpStatusCode.OK, (await server.Guest().GetAsync("/api/info/version")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_type_of_datasets_goes_or_is_allowed_somewhere_but_never_both(DatabaseKind database)
    {
        var (_, admin) = await ServerAsync(database);
        using var dispose = admin;
        for (var round = 0; round < 3; round++)
        {
            var name = Make.Name("type");
            var body = new JsonObject { ["name"] = name, ["displayName"] = name };
            OneDoes(await AtOnceAsync(_ => admin.PostAsync("/api/datasets/datasetTypes", body.DeepClone())));
            var id = (await admin.GetAsync($"/api/datasets/datasetTypes/{name}")).Data["id"];
            var hosts = new[] { await Make.CollectionAsync(admin), await Make.CollectionAsync(admin) };

            var answers = await AtOnceAsync(i =>
                i % 2 == 0
                    ? admin.PutAsync($"/api/dataverses/{hosts[i / 2 % 2]}/attribute/allowedDatasetTypes?value=dataset,{name}")
                    : admin.DeleteAsync($"/api/datasets/datasetTypes/{id}")
            );

            Assert.All(answers, a => Assert.Null(Judge.ProblemOf(a)));
            var allowed = 0;
            foreach (var host in hosts)
            {
                allowed += (await admin.GetAsync($"/api/dataverses/{host}")).Text.Contains(name, StringComparison.Ordinal)
                    ? 1
                    : 0;
            }

            var there = (await admin.GetAsync($"/api/datasets/datasetTypes/{name}")).Status == HttpStatusCode.OK;
            Assert.Equal(allowed > 0, there);
        }
    }

    [Theory, EachDatabase]
    public async Task A_template_is_as_one_of_those_who_changed_it_left_it(DatabaseKind database)
    {
        var (_, admin) = await ServerAsync(database);
        using var dispose = admin;
        var collection = await Make.CollectionAsync(admin);
        var template = (
            await admin.PostAsync($"/api/dataverses/{collection}/templates", new JsonObject { ["name"] = "Form" })
        ).Data["id"];

        var changed = await AtOnceAsync(i =>
            admin.PutAsync($"/api/dataverses/{template}/metadata?replace=true", Form($"Form {i}", $"Title {i}"))
        );

        Assert.All(changed, a => Assert.True((int)a.Status < 300, a.Text));
        var left = (await admin.GetAsync($"/api/dataverses/{template}/template")).Data;
        var number = left["name"]!.GetValue<string>().Split(' ')[1];
        Assert.Contains($"Title {number}", left.ToJsonString(), StringComparison.Ordinal);
        OneDoes(await AtOnceAsync(_ => admin.DeleteAsync($"/api/dataverses/{template}/template")));
    }

    [Theory, EachDatabase]
    public async Task A_guestbook_asks_what_one_of_those_who_changed_it_wanted(DatabaseKind database)
    {
        var (_, admin) = await ServerAsync(database);
        using var dispose = admin;
        var collection = await Make.CollectionAsync(admin);
        _ = (await admin.PostAsync($"/api/guestbooks/{collection}", Guestbook("Who", "What?"))).Data;
        var guestbook = (await admin.GetAsync($"/api/guestbooks/{collection}/list")).Data[0]!["id"];

        var changed = await AtOnceAsync(i =>
            admin.PutAsync($"/api/guestbooks/{guestbook}", Guestbook($"Who {i}", $"Why {i}?", $"When {i}?"))
        );

        Assert.All(changed, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
        var left = (await admin.GetAsync($"/api/guestbooks/{guestbook}")).Data;
        var number = left["name"]!.GetValue<string>().Split(' ')[1];
        var questions = left["customQuestions"]!.AsArray();
        Assert.Equal([$"Why {number}?", $"When {number}?"], questions.Select(q => q!["question"]!.GetValue<string>()));
        Assert.Equal(2, questions.Select(q => q!["id"]!.GetValue<int>()).Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task Tools_are_never_more_than_there_may_be_and_one_is_removed_once(DatabaseKind database)
    {
        var (_, admin) = await ServerAsync(database);
        using var dispose = admin;
        const string Path = "/api/admin/externalTools";
        var before = (await admin.GetAsync(Path)).Data.AsArray().Count;

        var added = await AtOnceAsync(i => admin.PostAsync(Path, Tool($"Tool {i}")));

        Assert.All(added, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
        var tools = (await admin.GetAsync(Path)).Data.AsArray();
        Assert.Equal(before + Callers, tools.Count);
        OneDoes(await AtOnceAsync(_ => admin.DeleteAsync($"{Path}/{tools[^1]!["id"]}")));
        Assert.Equal(before + Callers - 1, (await admin.GetAsync(Path)).Data.AsArray().Count);
    }

    [Theory, EachDatabase]
    public async Task A_provider_saved_many_times_at_once_is_there_once(DatabaseKind database)
    {
        var (_, admin) = await ServerAsync(database);
        using var dispose = admin;
        const string Path = "/api/admin/authenticationProviders";
        var id = Make.Name("oidc");

        var saved = await AtOnceAsync(i =>
            admin.PostAsync(
                Path,
                new JsonObject
                {
                    ["id"] = id,
                    ["factoryAlias"] = "oidc",
                    ["title"] = $"Login {i}",
                    ["factoryData"] = $"issuer: https://login{i}.example.edu | clientId: quire",
                }
            )
        );
        // The one that is built in has no row before.
        var enabled = await AtOnceAsync(_ => admin.TextAsync(HttpMethod.Put, $"{Path}/builtin/enabled", "true"));

        Assert.All(saved, a => Assert.True(a.Status == HttpStatusCode.Created, a.Text));
        Assert.All(enabled, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
        var all = (await admin.GetAsync(Path)).Data.AsArray();
        var left = Assert.Single(all, p => p!["id"]!.GetValue<string>() == id)!;
        Assert.Single(all, p => p!["id"]!.GetValue<string>() == "builtin");
        var number = left["title"]!.GetValue<string>().Split(' ')[1];
        Assert.Contains($"login{number}.", left.ToJsonString(), StringComparison.Ordinal);
        OneOrMoreDo(await AtOnceAsync(_ => admin.DeleteAsync($"{Path}/{id}")));
        Assert.DoesNotContain((await admin.GetAsync(Path)).Data.AsArray(), p => p!["id"]!.GetValue<string>() == id);
    }

    [Theory, EachDatabase]
    public async Task A_banner_is_put_away_and_removed_by_one_of_those_who_do_it_at_once(DatabaseKind database)
    {
        var (_, admin) = await ServerAsync(database);
        using var dispose = admin;
        const string Path = "/api/admin/bannerMessage";
        var before = (await admin.GetAsync(Path)).Data.AsArray().Count;
        var body = new JsonObject
        {
            ["dismissibleByUser"] = "true",
            ["messageTexts"] = new JsonArray(new JsonObject { ["lang"] = "en", ["message"] = "Mind the gap" }),
        };

        var added = await AtOnceAsync(_ => admin.PostAsync(Path, body.DeepClone()));

        Assert.All(added, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
        var banners = (await admin.GetAsync(Path)).Data.AsArray();
        Assert.Equal(before + Callers, banners.Select(b => b!["id"]!.GetValue<long>()).Distinct().Count());
        var banner = banners[^1]!["id"];
        var both = await AtOnceAsync(i =>
            i % 2 == 0 ? admin.PutAsync($"{Path}/{banner}/deactivate") : admin.DeleteAsync($"{Path}/{banner}")
        );
        Assert.All(both, a => Assert.Null(Judge.ProblemOf(a)));
        Assert.Equal(1, both.Where((_, i) => i % 2 == 1).Count(a => (int)a.Status < 300));
        Assert.Equal(before + Callers - 1, (await admin.GetAsync(Path)).Data.AsArray().Count);
    }

    [Theory, EachDatabase]
    public async Task A_month_is_processed_in_one_state_however_many_say_which(DatabaseKind database)
    {
        var (_, admin) = await ServerAsync(database);
        using var dispose = admin;
        string[] states = ["new", "done", "skip", "processing", "failed"];
        for (var month = 1; month <= 3; month++)
        {
            var path = $"/api/admin/makeDataCount/2019-0{month}/processingState";

            var set = await AtOnceAsync(i => admin.PostAsync($"{path}?state={states[i % states.Length]}"));

            Assert.All(set, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
            Assert.Contains((await admin.GetAsync(path)).Data["state"]!.GetValue<string>().ToLowerInvariant(), states);
            OneDoes(await AtOnceAsync(_ => admin.DeleteAsync(path)));
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(path)).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task What_somebody_does_not_want_to_hear_of_is_said_once_and_what_is_read_is_removed_once(DatabaseKind database)
    {
        var (server, admin) = await ServerAsync(database);
        using var dispose = admin;
        var (name, token) = await Make.UserAsync(admin);
        using var user = server.As(token);
        const string Path = "/api/notifications/mutedNotifications";

        var muted = await AtOnceAsync(_ => user.PutAsync($"{Path}/CREATEDS"));

        Assert.All(muted, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));
        Assert.Single((await user.GetAsync(Path)).Text.Split("CREATEDS")[1..]);
        var both = await AtOnceAsync(i => i % 2 == 0 ? user.PutAsync($"{Path}/CREATEDS") : user.DeleteAsync($"{Path}/CREATEDS"));
        Assert.All(both, a => Assert.True(a.Status == HttpStatusCode.OK, a.Text));

        var collection = await Make.CollectionAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "curator");
        var told = (await user.GetAsync("/api/notifications/all")).Data.AsArray();
        var one = told[0]!["id"];
        Assert.All(
            await AtOnceAsync(_ => user.PutAsync($"/api/notifications/{one}/markAsRead")),
            a => Assert.True(a.Status == HttpStatusCode.OK, a.Text)
        );
        OneDoes(await AtOnceAsync(_ => user.DeleteAsync($"/api/notifications/{one}")));
    }

    // What these change is the whole installation's.
    private static async Task<(TestServer Server, Wire Admin)> ServerAsync(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(
            database,
            "turns",
            () => Task.FromResult<Dictionary<string, string?>>(new(StringComparer.Ordinal))
        );
        return (server, server.Admin());
    }

    private static JsonObject Role(string alias) =>
        new()
        {
            ["alias"] = alias,
            ["name"] = $"Role {alias}",
            ["permissions"] = new JsonArray("DownloadFile"),
        };

    private static JsonObject Form(string name, string title) =>
        new() { ["name"] = name, ["fields"] = new JsonArray(Make.Field("title", "primitive", title)) };

    private static JsonObject Guestbook(string name, params string[] questions) =>
        new()
        {
            ["name"] = name,
            ["enabled"] = true,
            ["nameRequired"] = true,
            ["emailRequired"] = false,
            ["institutionRequired"] = false,
            ["positionRequired"] = false,
            ["customQuestions"] = new JsonArray([
                .. questions.Select(
                    (q, i) =>
                        (JsonNode)
                            new JsonObject
                            {
                                ["question"] = q,
                                ["required"] = false,
                                ["displayOrder"] = i,
                                ["type"] = "text",
                                ["hidden"] = false,
                            }
                ),
            ]),
        };

    private static JsonObject Tool(string name) =>
        new()
        {
            ["displayName"] = name,
            ["description"] = "Looks",
            ["type"] = "explore",
            ["scope"] = "dataset",
            ["toolUrl"] = "https://tools.example.org",
            ["toolParameters"] = new JsonObject
            {
                ["queryParameters"] = new JsonArray(new JsonObject { ["id"] = "{datasetId}" }),
            },
        };

    private static async Task<IReadOnlyList<string>> RolesAsync(Wire admin) =>
        [.. (await admin.GetAsync("/api/admin/roles")).Data.AsArray().Select(r => r!["alias"]!.GetValue<string>())];

    private static Task<WireAnswer[]> AtOnceAsync(Func<int, Task<WireAnswer>> call) =>
        Task.WhenAll(Enumerable.Range(0, Callers).Select(call));

    private static void OneDoes(IReadOnlyList<WireAnswer> answers)
    {
        OneOrMoreDo(answers);
        Assert.Single(answers, a => (int)a.Status < 300);
    }

    private static void OneOrMoreDo(IReadOnlyList<WireAnswer> answers)
    {
        Assert.All(answers, a => Assert.Null(Judge.ProblemOf(a)));
        Assert.Contains(answers, a => (int)a.Status < 300);
    }
}
