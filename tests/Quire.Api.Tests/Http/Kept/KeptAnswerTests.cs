using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Http.Kept;
using Quire.Api.Tests.Costs;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Keeping;
using Quire.Testing;

namespace Quire.Api.Tests.Http.Kept;

/// <summary>
/// What was answered before is given again, to those who would get the same and as long as nothing of it has changed.
/// </summary>
[Collection(nameof(CountedServer))]
public sealed class KeptAnswerTests
{
    [Theory, EachDatabase]
    public async Task An_answer_given_before_costs_no_statement(DatabaseKind database)
    {
        var counted = await CountedServer.KeepingAsync(database);
        var world = counted.Worlds[0];
        using (var admin = counted.Server.Admin())
        {
            await Sent(admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:DatasetPublishPopupCustomText", "Sure?"));
            await OwnTermsAsync(admin, world.Dataset);
        }

        var costly = new List<string>();
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in new[] { null, world.Token, counted.AdminToken })
        {
            foreach (var (endpoint, path) in KeptPaths.All(world.Alias, world.Dataset, world.Pid, world.File))
            {
                var (first, _) = await counted.CountAsync(token, w => w.GetAsync($"/api/{path}"));
                var (again, tally) = await counted.CountAsync(token, w => w.GetAsync($"/api/{path}"));
                Assert.Equal(first.Text, again.Text);
                Assert.Equal(first.ContentHeaders.ContentType?.ToString(), again.ContentHeaders.ContentType?.ToString());
                if (first.Status != HttpStatusCode.OK)
                {
                    continue;
                }

                answered.Add(endpoint);
                if (tally.Statements > 0)
                {
                    costly.Add($"{path}: {tally}");
                }
            }
        }

        Assert.True(costly.Count == 0, string.Join('\n', costly));
        Assert.Equal(KeptAnswerRules.Kept.Keys.Order(), answered.Order());
    }

    [Theory, EachDatabase]
    public async Task Somebody_without_a_role_there_is_given_what_a_guest_was(DatabaseKind database)
    {
        var counted = await CountedServer.KeepingAsync(database);
        var world = counted.Worlds[0];
        using var admin = counted.Server.Admin();
        var (_, token) = await Make.UserAsync(admin);
        using var somebody = counted.Server.As(token);
        using var guest = counted.Server.Guest();
        _ = await somebody.GetAsync($"/api/datasets/{world.Dataset}/versions/1.0");

        _ = await guest.GetAsync($"/api/datasets/{world.Dataset}/versions/1.0?excludeFiles=true");
        var (answer, tally) = await counted.CountAsync(
            token,
            w => w.GetAsync($"/api/datasets/{world.Dataset}/versions/1.0?excludeFiles=true")
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(tally is null or { Statements: 0 });
    }

    [Theory, EachDatabase]
    public async Task A_kept_answer_never_outlives_what_it_shows(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(
            database,
            "kept",
            () => Task.FromResult<Dictionary<string, string?>>(new(StringComparer.Ordinal))
        );
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection);
        var file = await Deposit.FileAsync(admin, dataset, "one.txt");
        var (name, token) = await Make.UserAsync(admin);
        var (author, authorToken) = await Make.UserAsync(admin);
        using var writer = server.As(authorToken);
        var elsewhere = await Make.CollectionAsync(admin);
        var paths = KeptPaths.All(collection, dataset, pid, file);
        using var member = server.As(token);
        using var guest = server.Guest();
        var stale = new List<string>();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var before = new List<string>();
        foreach (
            var (step, change) in Steps(admin, collection, dataset, file, name)
                .Concat(FurtherSteps(admin, writer, author, collection, elsewhere, dataset, pid, file))
        )
        {
            // Asked before, so that there is something to be stale; the change follows at once.
            before = await EverybodyAsync();
            await change();
            var given = await EverybodyAsync();
            stale.AddRange(
                (await MadeAsync(server, EverybodyAsync))
                    .Zip(given, (made, kept) => made == kept ? null : $"After {step}:\n  given {kept}\n  made  {made}")
                    .OfType<string>()
            );
            if (!before.SequenceEqual(given, StringComparer.Ordinal))
            {
                changed.Add(step);
            }
        }

        Assert.True(stale.Count == 0, string.Join('\n', stale));
        // A step that nobody sees anything of would try nothing.
        Assert.Empty(
            FurtherSteps(admin, writer, author, collection, elsewhere, dataset, pid, file).Select(s => s.Step).Except(changed)
        );

        async Task<List<string>> EverybodyAsync() =>
            [
                .. await AllAsync([guest, member, admin], [.. paths.Select(p => p.Path).Where(KeptPaths.DependsOnCaller)]),
                .. await AllAsync([admin], [.. paths.Select(p => p.Path).Where(p => !KeptPaths.DependsOnCaller(p))]),
            ];
    }

    [Theory, EachDatabase]
    public async Task A_draft_changes_nothing_that_guests_are_shown(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection);
        var file = await Deposit.FileAsync(admin, dataset, "one.txt");
        await Make.PublishAsync(admin, dataset);
        IReadOnlyList<string> paths = [.. KeptPaths.Of(collection, dataset, pid, file).Select(p => p.Path)];
        var before = await AllAsync([guest], paths);

        await Deposit.RetitleAsync(admin, dataset, "Not yet to be seen");
        await Deposit.FileAsync(admin, dataset, "two.txt", "not yet to be seen");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Data;

        Assert.Equal(before, await AllAsync([guest], paths));
    }

    [Theory, EachDatabase]
    public async Task What_a_change_overtakes_while_it_is_made_is_not_kept(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (collection, dataset, _) = await Deposit.PublishedAsync(admin);
        var kept = server.Services.GetRequiredService<KeptValues>();
        var key = Make.Name("key");
        var readAt = kept.NewestChange;

        await Deposit.RetitleAsync(admin, dataset, "Changed while somebody read");
        kept.Keep(key, "read before", [Shown.Object(dataset)], readAt, 10);
        Assert.False(kept.TryGet(key, out string _));

        kept.Keep(key, "read after", [Shown.Object(dataset)], kept.NewestChange, 10);
        Assert.True(kept.TryGet(key, out string _));
        _ = (await admin.PutAsync($"/api/dataverses/{collection}", new JsonObject { ["name"] = "Renamed" })).Data;
        Assert.True(kept.TryGet(key, out string _));
        await Deposit.RetitleAsync(admin, dataset, "Changed again");
        Assert.False(kept.TryGet(key, out string _));
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_given_from_memory_while_changes_cannot_be_heard_of(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (kept, changes) = (
            server.Services.GetRequiredService<KeptValues>(),
            server.Services.GetRequiredService<ObjectChanges>()
        );
        var key = Make.Name("key");
        kept.Keep(key, "read", [], kept.NewestChange, 10);
        Assert.True(kept.TryGet(key, out string _));

        changes.Interrupted();
        Assert.False(kept.TryGet(key, out string _));
        kept.Keep(key, "read meanwhile", [], kept.NewestChange, 10);
        var meanwhile = kept.NewestChange;
        changes.Resumed();

        Assert.False(kept.TryGet(key, out string _));
        kept.Keep(key, "begun meanwhile", [], meanwhile, 10);
        Assert.False(kept.TryGet(key, out string _));
    }

    [Fact]
    public async Task Every_endpoint_that_reads_keeps_its_answers_or_says_why_not()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var endpoints = server
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(e => (e as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/').Split('/')[0] is "api" or "dvn")
            // A page for people stands at the address of the API itself.
            .Where(e => ((RouteEndpoint)e).RoutePattern.RawText != "/api")
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(endpoints.Order(), KeptAnswerRules.Kept.Keys.Concat(KeptAnswerRules.Made.Keys).Order());
    }

    [Fact]
    public async Task Every_endpoint_whose_answers_are_kept_is_tried()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var endpoints = server
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .ToLookup(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName, StringComparer.Ordinal);
        var tried = KeptPaths.All("root", 1, "doi:10.5072/A", 1);

        Assert.Equal(KeptAnswerRules.Kept.Keys.Order(), tried.Select(t => t.Endpoint).Distinct().Order());
        Assert.All(tried, t => Assert.True(endpoints[t.Endpoint].Any(e => GoesTo(e, $"/api/{t.Path}")), t.ToString()));
    }

    private static bool GoesTo(RouteEndpoint endpoint, string path) =>
        new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText!), []).TryMatch(path.Split('?')[0], []);

    private static Task OwnTermsAsync(Wire admin, long dataset) =>
        Sent(
            admin.PutAsync(
                $"/api/datasets/{dataset}/license",
                new JsonObject { ["customTerms"] = new JsonObject { ["termsOfUse"] = "Ask first." } }
            )
        );

    // What comes from elsewhere: links, moves, featured things, days, and people.
    private static IEnumerable<(string Step, Func<Task> Change)> FurtherSteps(
        Wire admin,
        Wire writer,
        string author,
        string collection,
        string elsewhere,
        long dataset,
        string pid,
        long file
    )
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        JsonObject Period(string member, int days) =>
            new()
            {
                [member] = today.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["reason"] = "For a while",
                ["fileIds"] = new JsonArray(file),
            };
        Task Acted(string action, JsonObject body) =>
            Sent(admin.PostAsync($"/api/datasets/{dataset}/files/actions/:{action}", body));
        Task Setting(string name, string value) => Sent(admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value));
        yield return (
            "a link of a collection few may see",
            () => Sent(admin.PutAsync($"/api/datasets/{dataset}/link/{elsewhere}"))
        );
        yield return (
            "publishing the collection it is linked in",
            () => Sent(admin.PostAsync($"/api/dataverses/{elsewhere}/actions/:publish"))
        );
        yield return (
            "renaming the collection it is linked in",
            () => Sent(admin.PutAsync($"/api/dataverses/{elsewhere}", new JsonObject { ["name"] = "Shown there" }))
        );
        yield return ("removing the link", () => Sent(admin.DeleteAsync($"/api/datasets/{dataset}/deleteLink/{elsewhere}")));
        yield return ("a text to publish with", () => Setting(":DatasetPublishPopupCustomText", "Sure?"));
        yield return ("terms of its own", () => OwnTermsAsync(admin, dataset));
        yield return (
            "a note on the draft",
            () => Sent(admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/versions/:draft/versionNote", "Why"))
        );
        yield return (
            "an embargo",
            async () =>
            {
                await Setting(":MaxEmbargoDurationInMonths", "24");
                await Acted("set-embargo", Period("dateAvailable", 30));
            }
        );
        yield return ("publishing the embargo", () => Make.PublishAsync(admin, dataset));
        yield return (
            "a period of retention",
            async () =>
            {
                await Setting(":MinRetentionDurationInMonths", "-1");
                await Acted("set-retention", Period("dateUnavailable", 300));
            }
        );
        yield return ("no embargo any more", () => Acted("unset-embargo", new() { ["fileIds"] = new JsonArray(file) }));
        yield return ("no retention any more", () => Acted("unset-retention", new() { ["fileIds"] = new JsonArray(file) }));
        yield return (
            "featuring the dataset",
            () =>
                Sent(
                    admin.SendAsync(
                        HttpMethod.Post,
                        $"/api/dataverses/{collection}/featuredItems",
                        new MultipartFormDataContent
                        {
                            { new StringContent("dataset"), "type" },
                            { new StringContent(pid), "dvObjectIdentifier" },
                        }
                    )
                )
        );
        yield return (
            "another title of what is featured",
            async () =>
            {
                await Deposit.RetitleAsync(admin, dataset, "A title to show first");
                await Make.PublishAsync(admin, dataset);
            }
        );
        yield return ("featuring nothing", () => Sent(admin.DeleteAsync($"/api/dataverses/{collection}/featuredItems")));
        yield return (
            "featuring a collection in it",
            async () =>
            {
                var inner = await Make.CollectionAsync(admin, collection, published: true);
                await Sent(admin.PostAsync($"/api/dataverses/{collection}/featured", new JsonArray(inner)));
            }
        );
        yield return ("featuring none of them", () => Sent(admin.DeleteAsync($"/api/dataverses/{collection}/featured")));
        yield return (
            "what must be filled in",
            () =>
                Sent(
                    admin.PutAsync(
                        $"/api/dataverses/{collection}/inputLevels",
                        new JsonArray(
                            new JsonObject
                            {
                                ["datasetFieldTypeName"] = "subtitle",
                                ["required"] = false,
                                ["include"] = false,
                            }
                        )
                    )
                )
        );
        yield return (
            "facets of blocks",
            async () =>
            {
                await Sent(admin.TextAsync(HttpMethod.Post, $"/api/dataverses/{collection}/metadatablockfacets/isRoot", "true"));
                await Sent(admin.PostAsync($"/api/dataverses/{collection}/metadatablockfacets", new JsonArray("citation")));
            }
        );
        yield return (
            "a draft somebody else begins",
            async () =>
            {
                await Make.AssignAsync(admin, collection, $"@{author}", "curator");
                await Deposit.RetitleAsync(writer, dataset, "By somebody else");
            }
        );
        yield return ("publishing what somebody else wrote", () => Make.PublishAsync(admin, dataset));
        yield return (
            "closing the account of whoever wrote it",
            () => Sent(admin.PostAsync($"/api/admin/authenticatedUsers/{author}/deactivate"))
        );
        yield return (
            "moving the dataset",
            () => Sent(admin.PostAsync($"/api/datasets/{dataset}/move/{elsewhere}?forceMove=true"))
        );
        yield return (
            "moving the collection",
            () => Sent(admin.PostAsync($"/api/dataverses/{collection}/move/{elsewhere}?forceMove=true"))
        );
    }

    private static IEnumerable<(string Step, Func<Task> Change)> Steps(
        Wire admin,
        string collection,
        long dataset,
        long file,
        string member
    )
    {
        Task Setting(string name, string value) => Sent(admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value));
        yield return ("publishing the collection", () => Sent(admin.PostAsync($"/api/dataverses/{collection}/actions/:publish")));
        yield return ("publishing", () => Make.PublishAsync(admin, dataset));
        yield return ("beginning a draft", () => Deposit.RetitleAsync(admin, dataset, "Another title"));
        yield return ("adding a file", () => Deposit.FileAsync(admin, dataset, "two.txt", "two"));
        yield return (
            "giving a role on the dataset",
            () =>
                Sent(
                    admin.PostAsync(
                        $"/api/datasets/{dataset}/assignments",
                        new JsonObject { ["assignee"] = $"@{member}", ["role"] = "contributor" }
                    )
                )
        );
        yield return ("restricting a file", () => Sent(admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")));
        yield return ("locking", () => Sent(admin.PostAsync($"/api/datasets/{dataset}/lock/Ingest")));
        yield return ("unlocking", () => Sent(admin.DeleteAsync($"/api/datasets/{dataset}/locks?type=Ingest")));
        yield return (
            "taking the role back",
            async () => await RevokeAsync(admin, $"/api/datasets/{dataset}/assignments", member)
        );
        yield return ("giving a role on the collection", () => Make.AssignAsync(admin, collection, $"@{member}", "curator"));
        yield return ("publishing again", () => Make.PublishAsync(admin, dataset));
        yield return ("a new dataset beside it", () => Make.DatasetAsync(admin, collection, "Beside"));
        yield return ("a new collection beside it", () => Make.CollectionAsync(admin, collection));
        yield return (
            "taking that role back",
            async () => await RevokeAsync(admin, $"/api/dataverses/{collection}/assignments", member)
        );
        yield return (
            "renaming the collection",
            () => Sent(admin.PutAsync($"/api/dataverses/{collection}", new JsonObject { ["name"] = "Another name" }))
        );
        yield return (
            "other facets",
            () => Sent(admin.PostAsync($"/api/dataverses/{collection}/facets", new JsonArray("keywordValue")))
        );
        yield return (
            "renaming the root",
            () => Sent(admin.PutAsync("/api/dataverses/root", new JsonObject { ["name"] = "Another root" }))
        );
        yield return ("hiding e-mail addresses", () => Setting(":ExcludeEmailFromExport", "true"));
        yield return ("showing them", () => Sent(admin.DeleteAsync("/api/admin/settings/:ExcludeEmailFromExport")));
        yield return ("other terms", () => Setting(":ApiTermsOfUse", "Be kind."));
        yield return ("another name of the installation", () => Setting(":InstallationName", "Elsewhere"));
        yield return ("another default licence", () => Sent(admin.PutAsync("/api/licenses/default/2")));
        yield return ("giving guests a role", () => Make.AssignAsync(admin, collection, ":guest", "member"));
        yield return ("a draft for guests to see", () => Deposit.RetitleAsync(admin, dataset, "A title for guests"));
        yield return (
            "taking that back",
            async () => await RevokeAsync(admin, $"/api/dataverses/{collection}/assignments", ":guest")
        );
        yield return ("throwing the draft away", () => Sent(admin.DeleteAsync($"/api/datasets/{dataset}/versions/:draft")));
        yield return (
            "correcting a released version",
            async () =>
            {
                await Deposit.RetitleAsync(admin, dataset, "A corrected title");
                await Make.PublishAsync(admin, dataset, "updatecurrent");
            }
        );
        yield return (
            "withdrawing a version",
            () =>
                Sent(
                    admin.PostAsync(
                        $"/api/datasets/{dataset}/versions/2.0/deaccession",
                        new JsonObject { ["deaccessionReason"] = "It was wrong." }
                    )
                )
        );
        yield return ("removing the dataset beside it", async () => await RemoveAsync(admin, collection, "dataset", "datasets"));
        yield return (
            "removing the collection beside it",
            async () => await RemoveAsync(admin, collection, "dataverse", "dataverses")
        );
    }

    private static async Task RevokeAsync(Wire admin, string assignments, string assignee)
    {
        var all = (await admin.GetAsync(assignments)).Data.AsArray();
        var id = all.Single(a => a!["assignee"]!.GetValue<string>().TrimStart('@') == assignee)!["id"]!.GetValue<long>();
        _ = (await admin.DeleteAsync($"{assignments}/{id}")).Data;
    }

    // The newest of what lies beside the dataset.
    private static async Task RemoveAsync(Wire admin, string collection, string type, string route)
    {
        var beside = (await admin.GetAsync($"/api/dataverses/{collection}/contents"))
            .Data.AsArray()
            .Where(c => c!["type"]!.GetValue<string>() == type)
            .Max(c => c!["id"]!.GetValue<long>());
        _ = (await admin.DeleteAsync($"/api/{route}/{beside}")).Data;
    }

    private static async Task Sent(Task<WireAnswer> sent) => _ = (await sent).Data;

    // What is made while nothing is given from memory.
    private static async Task<List<string>> MadeAsync(TestServer server, Func<Task<List<string>>> ask)
    {
        var changes = server.Services.GetRequiredService<ObjectChanges>();
        changes.Interrupted();
        try
        {
            return await ask();
        }
        finally
        {
            changes.Resumed();
        }
    }

    private static async Task<List<string>> AllAsync(IReadOnlyList<Wire> callers, IReadOnlyList<string> paths)
    {
        var answers = new List<string>();
        foreach (var caller in callers)
        {
            foreach (var path in paths)
            {
                var answer = await caller.GetAsync($"/api/{path}");
                answers.Add($"{path} [{(int)answer.Status}] {answer.Text}");
            }
        }

        return answers;
    }
}
