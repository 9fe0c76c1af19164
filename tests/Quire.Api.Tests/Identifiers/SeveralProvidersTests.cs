using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Domain.Access;
using Quire.Domain.Identifiers;
using Quire.Repository.Data;
using Quire.Repository.Identifiers;
using Quire.Repository.Operations;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Api.Tests.Identifiers;

/// <summary>Several providers of identifiers at once, and who is chosen for what.</summary>
public sealed class SeveralProvidersTests
{
    [Theory, EachDatabase]
    public async Task Each_makes_and_looks_after_its_own_and_what_was_before_stays(DatabaseKind database)
    {
        await using var one = await TestDataCite.StartAsync();
        await using var other = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, one, other);
        using var admin = server.Admin();
        var listed = (await admin.GetAsync("/api/pids/providers")).Data;
        Assert.Equal(
            ("one", "The first", "doi", "10.1111", "ONE/", "randomString", "DEPENDENT", true),
            (
                Text(listed["one"]!["id"]),
                Text(listed["one"]!["label"]),
                Text(listed["one"]!["protocol"]),
                Text(listed["one"]!["authority"]),
                Text(listed["one"]!["shoulder"]),
                Text(listed["one"]!["identifierGenerationStyle"]),
                Text(listed["one"]!["datafilePidFormat"]),
                listed["one"]!["remote"]!.GetValue<bool>()
            )
        );
        Assert.False(listed["PERMALINK"]!["remote"]!.GetValue<bool>());
        foreach (
            var (pid, name) in new[]
            {
                ("doi:10.1111/ONE/ABC", "one"),
                ("doi:10.1111/one/abc", "one"),
                ("doi:10.1111/OTHER", "FAKE"),
                ("doi:10.2222/ABC", "two"),
                ("doi:10.9999/GIVEN", "two"),
                ("doi:10.2222/TAKEN", "FAKE"),
                ("perma:QUIRE/ABC", "links"),
                ("doi:10.5072/FK2/ABC", "FAKE"),
            }
        )
        {
            Assert.Equal(name, (await admin.GetAsync($"/api/pids/providers/{pid}")).Message);
        }

        var (_, first) = await Make.DatasetAsync(admin, "root");
        Assert.Matches("^doi:10.1111/ONE/[A-Z0-9]{6}$", first);
        await Wait.UntilAsync(() => one.Known.GetValueOrDefault(first[4..]).State == "draft");
        var collection = await Make.CollectionAsync(admin, published: true);
        var inner = await Make.CollectionAsync(admin, collection, published: true);
        Assert.Equal("PID Generator set to: two", await SetAsync(admin, $"quire/collections/{collection}", "two"));
        Assert.Equal("two", (await admin.GetAsync($"/api/quire/collections/{inner}/pidGenerator")).Message);
        var (dataset, second) = await Make.DatasetAsync(admin, inner);
        Assert.StartsWith("doi:10.2222/", second, StringComparison.Ordinal);
        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => other.Known.GetValueOrDefault(second[4..]).State == "findable");
        Assert.Equal("two", (await admin.GetAsync($"/api/datasets/{dataset}/pidGenerator")).Message);

        Assert.Equal("PID Generator set to: links", await SetAsync(admin, $"quire/collections/{inner}", "links"));
        Assert.StartsWith("perma:QUIRE/", (await Make.DatasetAsync(admin, inner)).Pid, StringComparison.Ordinal);
        Assert.Equal(
            "Pid Generator reset to default: two",
            (await admin.DeleteAsync($"/api/quire/collections/{inner}/pidGenerator")).Message
        );
        Assert.Empty(other.Known.Keys.Where(k => k.StartsWith("10.1111", StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task A_draft_gets_an_identifier_of_the_generator_chosen_for_it_and_is_found_by_the_former(DatabaseKind database)
    {
        await using var one = await TestDataCite.StartAsync();
        await using var other = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, one, other);
        using var admin = server.Admin();
        var (dataset, former) = await Make.DatasetAsync(admin, "root");
        await Wait.UntilAsync(() => one.Known.ContainsKey(former[4..]));
        (await admin.PutAsync($"/api/datasets/{dataset}/pidReconcile")).MustBeError(
            HttpStatusCode.Forbidden,
            "PID Provider one is same as configured. This Operation has no effect!"
        );
        Assert.Equal("PID Generator set to: two", await SetAsync(admin, $"datasets/{dataset}", "two"));

        var pid = (await admin.PutAsync($"/api/datasets/{dataset}/pidReconcile")).Message;
        Assert.StartsWith("doi:10.2222/", pid, StringComparison.Ordinal);
        await Wait.UntilAsync(() =>
            other.Known.GetValueOrDefault(pid[4..]).State == "draft" && !one.Known.ContainsKey(former[4..])
        );
        var version = (await admin.GetAsync($"/api/datasets/:persistentId?persistentId={former}")).Data["latestVersion"]!;
        Assert.Equal((pid, former), (Text(version["datasetPersistentId"]), Text(version["alternativePersistentId"])));
        (
            await admin.PostAsync($"/api/dataverses/root/datasets/:import?pid={former}&release=no", Make.Dataset("Again"))
        ).MustBeError(HttpStatusCode.Forbidden);

        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => other.Known[pid[4..]].State == "findable");
        Assert.Contains(former[4..], other.Known[pid[4..]].Xml!, StringComparison.Ordinal);
        (await admin.PutAsync($"/api/datasets/{dataset}/pidReconcile")).MustBeError(
            HttpStatusCode.Forbidden,
            "Dataset already published, cannot alter PID Provider"
        );
    }

    [Theory, EachDatabase]
    public async Task Identifiers_of_files_go_where_that_of_their_dataset_is_looked_after(DatabaseKind database)
    {
        await using var one = await TestDataCite.StartAsync();
        await using var other = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, one, other);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FilePIDsEnabled", "true")).Data;
        var imported = await admin.PostAsync(
            "/api/dataverses/root/datasets/:import?pid=doi:10.1111/GIVEN&release=no",
            Make.Dataset("Moved here")
        );
        var dataset = imported.Data["id"]!.GetValue<long>();
        var file = await Deposit.FileAsync(admin, dataset, "a.txt");
        await Make.PublishAsync(admin, dataset);

        var own = Text((await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!["persistentId"]);
        Assert.StartsWith("doi:10.1111/GIVEN/", own, StringComparison.Ordinal);
        await Wait.UntilAsync(() => one.Known.GetValueOrDefault(own[4..]).State == "findable");
    }

    [Theory, EachDatabase]
    public async Task Nobody_else_chooses_and_nothing_unknown_is_chosen(DatabaseKind database)
    {
        await using var one = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, one, one);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var user = server.As(token);
        using var guest = server.Guest();
        await Make.AssignAsync(admin, "root", "@" + name, "admin");
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var path = $"/api/datasets/{dataset}/pidGenerator";

        (await guest.TextAsync(HttpMethod.Put, path, "two")).MustBeError(
            HttpStatusCode.Unauthorized,
            "Authentication is required."
        );
        (await user.TextAsync(HttpMethod.Put, path, "two")).MustBeError(HttpStatusCode.Forbidden, "Superusers only.");
        (await guest.DeleteAsync(path)).MustBeError(HttpStatusCode.BadRequest, "Authentication is required.");
        (await guest.GetAsync(path)).MustBeError(HttpStatusCode.NotFound, "No such dataset");
        foreach (var unknown in (string[])["three", "", "TWO"])
        {
            (await admin.TextAsync(HttpMethod.Put, path, unknown)).MustBeError(
                HttpStatusCode.NotFound,
                "No PID Generator found for the give id"
            );
        }

        (await admin.GetAsync("/api/datasets/999999999/pidGenerator")).MustBeError(HttpStatusCode.NotFound, "No such dataset");
        (await admin.PutAsync("/api/datasets/999999999/pidReconcile")).MustBeError(HttpStatusCode.NotFound, "No such dataset");
        Assert.Equal("Pid Generator reset to default: one", (await admin.DeleteAsync(path)).Message);
    }

    [Theory, EachDatabase]
    public async Task Without_any_configured_the_settings_are_the_one_there_is(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        Assert.Equal("FAKE", (await admin.GetAsync($"/api/datasets/{dataset}/pidGenerator")).Message);
        Assert.Equal("PID Generator set to: FAKE", await SetAsync(admin, $"datasets/{dataset}", "FAKE"));
        var imported = await admin.PostAsync(
            "/api/dataverses/root/datasets/:import?pid=doi:10.9999/ELSEWHERE&release=no",
            Make.Dataset("Moved here")
        );
        var pid = (await admin.PutAsync($"/api/datasets/{imported.Data["id"]}/pidReconcile")).Message;
        Assert.StartsWith("doi:10.5072/FK2/", pid, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_published_while_nobody_is_there_to_make_the_identifiers_of_its_files(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FilePIDsEnabled", "true")).Data;
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        var file = await Deposit.FileAsync(admin, dataset, "a.txt");
        await using (var scope = server.Services.CreateAsyncScope())
        {
            // As one that was chosen while it was configured.
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            db.IdentifierGenerators.Add(new() { ObjectId = dataset, Name = "gone" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        (await admin.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=major")).MustBeError(HttpStatusCode.Conflict);

        Assert.Equal("PID Generator set to: FAKE", await SetAsync(admin, $"datasets/{dataset}", "FAKE"));
        await Make.PublishAsync(admin, dataset);
        var shown = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!;
        Assert.StartsWith($"{pid}/", Text(shown["persistentId"]), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_asks_for_the_identifier_of_a_file_is_told_that_nobody_is_there_to_make_it(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Deposit.FileAsync(admin, dataset, "a.txt");
        await Make.PublishAsync(admin, dataset);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FilePIDsEnabled", "true")).Data;
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            db.IdentifierGenerators.Add(new() { ObjectId = dataset, Name = "gone" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var refused = await admin.GetAsync($"/api/admin/{file}/registerDataFile");

        refused.MustBeError(HttpStatusCode.Conflict);
        Assert.Contains("is configured no longer", refused.Message, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Every_identifier_a_draft_had_leads_to_it(DatabaseKind database)
    {
        await using var one = await TestDataCite.StartAsync();
        await using var other = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, one, other);
        using var admin = server.Admin();
        var (dataset, first) = await Make.DatasetAsync(admin, "root");
        _ = await SetAsync(admin, $"datasets/{dataset}", "two");
        var second = (await admin.PutAsync($"/api/datasets/{dataset}/pidReconcile")).Message;
        _ = await SetAsync(admin, $"datasets/{dataset}", "links");
        var third = (await admin.PutAsync($"/api/datasets/{dataset}/pidReconcile")).Message;

        foreach (var pid in (string[])[first, second, third])
        {
            var found = (await admin.GetAsync($"/api/datasets/:persistentId?persistentId={pid}")).Data;
            Assert.Equal((dataset, third), (found["id"]!.GetValue<long>(), Text(found["latestVersion"]!["datasetPersistentId"])));
            Assert.Equal(second, Text(found["latestVersion"]!["alternativePersistentId"]));
        }

        (
            await admin.PostAsync($"/api/dataverses/root/datasets/:import?pid={first}&release=no", Make.Dataset("Again"))
        ).MustBeError(HttpStatusCode.Forbidden);
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}")).Data;
        (await admin.GetAsync($"/api/datasets/:persistentId?persistentId={first}")).MustBeError(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_done_to_the_identifier_of_a_draft_for_one_it_had_before(DatabaseKind database)
    {
        await using var one = await TestDataCite.StartAsync();
        await using var other = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, one, other);
        using var admin = server.Admin();
        var (dataset, former) = await Make.DatasetAsync(admin, "root");
        _ = await SetAsync(admin, $"datasets/{dataset}", "two");
        var pid = (await admin.PutAsync($"/api/datasets/{dataset}/pidReconcile")).Message;
        await Wait.UntilAsync(() => other.Known.GetValueOrDefault(pid[4..]).State == "draft");
        var refusal = $"The dataset had the identifier {former} before. It has {pid} now.";

        var deleted = await admin.DeleteAsync($"/api/pids/:persistentId/delete?persistentId={former}");
        var reserved = await admin.PostAsync($"/api/pids/:persistentId/reserve?persistentId={former}");

        deleted.MustBeError(HttpStatusCode.BadRequest, refusal);
        reserved.MustBeError(HttpStatusCode.BadRequest, refusal);
        Assert.Equal("draft", other.Known.GetValueOrDefault(pid[4..]).State);
        var spelled = pid.ToLowerInvariant();
        Assert.Equal(
            $"PID deleted for {pid}",
            (await admin.DeleteAsync($"/api/pids/:persistentId/delete?persistentId={spelled}")).Message
        );
        Assert.DoesNotContain(pid[4..], other.Known.Keys);
    }

    [Theory, EachDatabase]
    public async Task What_a_former_identifier_has_become_is_not_noted_of_the_present_one(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        var present = new PersistentId("doi", "10.5072", pid["doi:10.5072/".Length..]);
        foreach (var (told, isNoted) in new[] { (present with { Authority = "10.1111" }, false), (present, true) })
        {
            await using var scope = server.Services.CreateAsyncScope();
            var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
            var note = new NoteIdentifier(new ObjectRef.Dataset(dataset), told, IdentifierState.Registered);
            await gate.RunAsync(note, Caller.System, TestContext.Current.CancellationToken);

            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            Assert.Equal(
                isNoted,
                await db
                    .Datasets.Where(d => d.Id == dataset)
                    .Select(d => d.IdentifierRegistered)
                    .SingleAsync(TestContext.Current.CancellationToken)
            );
        }
    }

    private static async Task<string> SetAsync(Wire wire, string place, string name) =>
        (await wire.TextAsync(HttpMethod.Put, $"/api/{place}/pidGenerator", name)).Message;

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static Task<TestServer> StartAsync(DatabaseKind database, TestDataCite one, TestDataCite other)
    {
        var settings = one.Provider("one", "10.1111")
            .Concat(other.Provider("two", "10.2222"))
            .Append(new("Identifiers:Default", "one"))
            .ToDictionary(StringComparer.Ordinal);
        Say("one", "Label", "The first", "Shoulder", "ONE/", "ManagedList:0", "doi:10.1111/GIVEN");
        Say("two", "Type", "DataCite", "IdentifierGenerationStyle", "randomString");
        Say("two", "ManagedList:0", "doi:10.9999/GIVEN", "ExcludedList:0", "doi:10.2222/TAKEN");
        Say("links", "Type", "perma", "Authority", "QUIRE");
        return TestServer.StartAsync(database, settings);

        void Say(string name, params string[] values)
        {
            foreach (var pair in values.Chunk(2))
            {
                settings[$"Identifiers:Providers:{name}:{pair[0]}"] = pair[1];
            }
        }
    }
}
