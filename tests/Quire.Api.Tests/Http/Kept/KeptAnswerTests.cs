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
            _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:DatasetPublishPopupCustomText", "Sure?")).Data;
            await OverlookedSteps.OwnTermsAsync(admin, world.Dataset);
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
        var before = await KeptPaths.AskAsync([guest], paths);

        await Deposit.RetitleAsync(admin, dataset, "Not yet to be seen");
        await Deposit.FileAsync(admin, dataset, "two.txt", "not yet to be seen");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Data;

        Assert.Equal(before, await KeptPaths.AskAsync([guest], paths));
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
}
