using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Quire.Api.Tests.Datasets;
using Quire.Identifiers.Handle;
using Quire.Testing;
using Quire.Testing.Stub;

namespace Quire.Api.Tests.Identifiers;

/// <summary>Handles at a server of the Handle System follow what they name, whatever the server does meanwhile.</summary>
public sealed class HandleTests
{
    [Theory, EachDatabase]
    public async Task A_handle_is_kept_without_an_address_until_its_dataset_is_public_and_then_for_ever(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        await using var server = await StartAsync(database, handles);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        Assert.StartsWith($"hdl:{TestHandleServer.Prefix}/Q-", pid, StringComparison.Ordinal);
        await Wait.UntilAsync(() => handles.TypesOf(pid[4..]) == "HS_ADMIN");
        Assert.Equal("draft", await StateAsync(admin, pid));
        Assert.Equal(
            (300, $"0.NA/{TestHandleServer.Prefix}"),
            handles.Known[pid[4..]][100]["data"]!["value"]! is var administrator
                ? (administrator["index"]!.GetValue<int>(), administrator["handle"]!.GetValue<string>())
                : default
        );

        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => handles.TypesOf(pid[4..]) == "URL HS_ADMIN");
        Assert.EndsWith($"/dataset.xhtml?persistentId={pid}", handles.AddressOf(pid[4..]), StringComparison.Ordinal);
        Assert.Equal("findable", await StateAsync(admin, pid));

        _ = await admin.PostAsync(
            $"/api/datasets/{dataset}/versions/1.0/deaccession",
            new JsonObject { ["deaccessionReason"] = "Withdrawn by a test." }
        );
        await IdentifierJobs.DoneAsync(server);
        Assert.Equal("URL HS_ADMIN", handles.TypesOf(pid[4..]));
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/destroy")).Message;
        await IdentifierJobs.DoneAsync(server);
        Assert.Equal("URL HS_ADMIN", handles.TypesOf(pid[4..]));

        var (draft, draftPid) = await Make.DatasetAsync(admin, "root");
        await Wait.UntilAsync(() => handles.TypesOf(draftPid[4..]) == "HS_ADMIN");
        _ = (await admin.DeleteAsync($"/api/datasets/{draft}")).Message;
        await Wait.UntilAsync(() => handles.TypesOf(draftPid[4..]).Length == 0);
    }

    [Theory, EachDatabase]
    public async Task A_server_that_fails_is_slow_or_answers_too_late_knows_everything_in_the_end(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        await using var server = await StartAsync(database, handles, ("Timeout", "00:00:01"));
        using var admin = server.Admin();
        var slow = new TaskCompletionSource();
        foreach (
            var trouble in (Func<HttpContext, Task<bool>>[])
                [
                    Failing,
                    async _ =>
                    {
                        await slow.Task;
                        return false;
                    },
                ]
        )
        {
            handles.Behave(before: trouble);
            var (dataset, pid) = await Make.DatasetAsync(admin, "root");
            await Make.PublishAsync(admin, dataset);
            (await admin.GetAsync($"/api/pids?persistentId={pid}")).MustBeError(HttpStatusCode.ServiceUnavailable);
            handles.Behave();
            await Wait.UntilAsync(() => handles.AddressOf(pid[4..]) is not null);
        }

        slow.SetResult();
        handles.Behave(after: http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });
        var (late, latePid) = await Make.DatasetAsync(admin, "root");
        await Wait.UntilAsync(() => handles.TypesOf(latePid[4..]) == "HS_ADMIN");
        await Make.PublishAsync(admin, late);
        await Wait.UntilAsync(() => handles.AddressOf(latePid[4..]) is not null);
        handles.Behave();
        await IdentifierJobs.DoneAsync(server);
        Assert.Equal("URL HS_ADMIN", handles.TypesOf(latePid[4..]));
    }

    [Theory, EachDatabase]
    public async Task What_is_no_handle_server_says_of_no_handle_that_it_is_not_there(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        await using var server = await StartAsync(database, handles);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        await Wait.UntilAsync(() => handles.TypesOf(pid[4..]) == "HS_ADMIN");
        handles.Behave(before: async http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync("<html>Nothing is here.</html>", http.RequestAborted);
            return true;
        });

        (await admin.GetAsync($"/api/pids?persistentId={pid}")).MustBeError(HttpStatusCode.ServiceUnavailable);
        var asked = handles.Requests;
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}")).Message;
        await Wait.UntilAsync(() => handles.Requests > asked);
        handles.Behave();
        await Wait.UntilAsync(() => handles.TypesOf(pid[4..]).Length == 0);
    }

    [Theory, EachDatabase]
    public async Task Values_that_make_no_sense_are_the_trouble_of_the_handle_server(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        await using var server = await StartAsync(database, handles);
        using var admin = server.Admin();
        var (_, pid) = await Make.DatasetAsync(admin, "root");
        await Wait.UntilAsync(() => handles.TypesOf(pid[4..]) == "HS_ADMIN");
        foreach (var values in (string[])["""[{"index":1}]""", """[{"index":1,"type":null}]""", "[null]"])
        {
            handles.Behave(before: async http =>
            {
                await http.Response.WriteAsync($$"""{"responseCode":1,"values":{{values}}}""", http.RequestAborted);
                return true;
            });

            (await admin.GetAsync($"/api/pids?persistentId={pid}")).MustBeError(HttpStatusCode.ServiceUnavailable);
        }
    }

    [Fact]
    public void An_account_that_is_shown_says_no_secret() =>
        Assert.Equal(
            "300:0.NA/20.1 at https://handles.example.edu",
            new HandleAccount("https://handles.example.edu", "0.NA/20.1", 300) { Secret = "a key" }.ToString()
        );

    [Theory, EachDatabase]
    public async Task A_wrong_key_is_told_without_it_and_the_right_one_makes_up_for_it(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        handles.Key = "another";
        await using var server = await StartAsync(database, handles);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, dataset);
        var refused = await admin.GetAsync($"/api/pids?persistentId={pid}");
        refused.MustBeError(HttpStatusCode.ServiceUnavailable);
        Assert.Contains("401", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("with colon", Uri.UnescapeDataString(refused.Text), StringComparison.Ordinal);
        Assert.Empty(handles.Known);

        handles.Key = TestHandleServer.Secret;
        await Wait.UntilAsync(() => handles.AddressOf(pid[4..]) is not null);
    }

    [Theory, EachDatabase]
    public async Task A_handle_there_is_leads_here_once_it_is_released_here_and_keeps_what_others_wrote(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        await using var server = await StartAsync(database, handles);
        using var admin = server.Admin();
        const string there = "https://elsewhere.example/1";
        handles.Add($"{TestHandleServer.Prefix}/Q-MOVED1", (1, "EMAIL", "a@example.edu"), (2, "URL", there));
        handles.Add($"{TestHandleServer.Prefix}/Q-MOVED2", (1, "EMAIL", "a@example.edu"));
        var second = await ImportAsync(admin, "Q-MOVED2");
        await Make.PublishAsync(admin, second);
        await Wait.UntilAsync(() => handles.TypesOf($"{TestHandleServer.Prefix}/Q-MOVED2") == "EMAIL URL");

        var first = await ImportAsync(admin, "Q-MOVED1");
        await IdentifierJobs.DoneAsync(server);
        Assert.Equal(there, handles.AddressOf($"{TestHandleServer.Prefix}/Q-MOVED1"));
        _ = (await admin.DeleteAsync($"/api/datasets/{first}")).Message;
        await IdentifierJobs.DoneAsync(server);
        Assert.Equal(there, handles.AddressOf($"{TestHandleServer.Prefix}/Q-MOVED1"));

        first = await ImportAsync(admin, "Q-MOVED1");
        await Make.PublishAsync(admin, first);
        await Wait.UntilAsync(() => handles.AddressOf($"{TestHandleServer.Prefix}/Q-MOVED1") != there);
        Assert.Equal("EMAIL URL", handles.TypesOf($"{TestHandleServer.Prefix}/Q-MOVED1"));
    }

    [Theory, EachDatabase]
    public async Task A_public_dataset_with_a_handle_is_given_a_doi_and_its_handle_leads_to_it(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, handles, registry);
        using var admin = server.Admin();
        var (dataset, handle) = await Make.DatasetAsync(admin, "root", "Under a handle");
        var file = await Deposit.FileAsync(admin, dataset, "a.txt");
        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => handles.AddressOf(handle[4..]) is not null);
        var path = $"/api/admin/{dataset}/reregisterHDLToPID";
        (await admin.PostAsync(path)).MustBeError(
            HttpStatusCode.BadRequest,
            "May not migrate while installation protocol set to \"hdl\". Protocol must be \"doi\""
        );

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/pidGenerator", "dois")).Message;
        Assert.Equal(
            "Dataset migrate HDL registration complete. Dataset re-registered successfully.",
            (await admin.PostAsync(path)).Message
        );
        var version = (await admin.GetAsync($"/api/datasets/:persistentId?persistentId={handle}")).Data["latestVersion"]!;
        var doi = version["datasetPersistentId"]!.GetValue<string>();
        Assert.StartsWith("doi:10.5072/", doi, StringComparison.Ordinal);
        Assert.Equal(handle, version["alternativePersistentId"]!.GetValue<string>());
        await Wait.UntilAsync(() => registry.Known.GetValueOrDefault(doi[4..]).State == "findable");
        Assert.Contains(handle[4..], registry.Known[doi[4..]].Xml, StringComparison.Ordinal);
        await Wait.UntilAsync(() => handles.AddressOf(handle[4..])!.EndsWith($"={doi}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/api/access/datafile/{file}")).Status);
        await Wait.UntilAsync(
            async () =>
                (await admin.GetAsync($"/api/search?q={Uri.EscapeDataString($"dsPersistentId:\"{doi}\"")}&type=dataset")).Data[
                    "total_count"
                ]!.GetValue<int>() == 1,
            "the dataset is found by its DOI"
        );
        (await admin.PostAsync(path)).MustBeError(
            HttpStatusCode.BadRequest,
            "Dataset was not registered as a HDL. It cannot be migrated."
        );

        handles.Known.Clear();
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/modifyRegistrationMetadata")).Message;
        await Wait.UntilAsync(() => handles.AddressOf(handle[4..]) is not null);
        handles.Known.Clear();
        _ = (await admin.PostAsync("/api/datasets/modifyRegistrationPIDMetadataAll")).Message;
        await Wait.UntilAsync(() => handles.AddressOf(handle[4..]) is not null);
    }

    [Theory, EachDatabase]
    public async Task No_file_is_given_the_handle_a_dataset_had(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(
            database,
            handles,
            registry,
            ("IdentifierGenerationStyle", "sequentialNumber"),
            ("DatafilePidFormat", "INDEPENDENT")
        );
        using var admin = server.Admin();
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:FilePIDsEnabled", "true")).Data;
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var file = await Deposit.FileAsync(admin, dataset, "a.txt");
        var handle = $"{TestHandleServer.Prefix}/Q-{file}";
        var moved = await ImportAsync(admin, $"Q-{file}");
        await Make.PublishAsync(admin, moved);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{moved}/pidGenerator", "dois")).Message;
        _ = (await admin.PostAsync($"/api/admin/{moved}/reregisterHDLToPID")).Message;

        await Make.PublishAsync(admin, dataset);

        var own = (await admin.GetAsync($"/api/files/{file}")).Data["dataFile"]!["persistentId"]!.GetValue<string>();
        Assert.Equal($"hdl:{handle}-1", own);
        await Wait.UntilAsync(() => handles.AddressOf(own[4..]) is not null);
        await IdentifierJobs.DoneAsync(server);
        Assert.Contains("/dataset.xhtml?persistentId=doi:", handles.AddressOf(handle), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_handle_of_a_draft_is_given_back_and_nothing_else_is_replaced(DatabaseKind database)
    {
        await using var handles = await TestHandleServer.StartAsync();
        await using var registry = await TestDataCite.StartAsync();
        await using var server = await StartAsync(database, handles, registry);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, handle) = await Make.DatasetAsync(admin, collection);
        await Wait.UntilAsync(() => handles.TypesOf(handle[4..]) == "HS_ADMIN");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/quire/collections/{collection}/pidGenerator", "dois")).Message;
        var (_, token) = await Make.UserAsync(admin);
        using var user = server.As(token);
        foreach (var wire in (Wire[])[user, server.Guest()])
        {
            (await wire.PostAsync($"/api/admin/{dataset}/reregisterHDLToPID")).MustBeError(
                HttpStatusCode.Unauthorized,
                "Forbidden. You must be a superuser."
            );
        }

        (await admin.PostAsync("/api/admin/999999999/reregisterHDLToPID")).MustBeError(
            HttpStatusCode.BadRequest,
            "Failed to migrate Dataset Handle id: 999999999"
        );
        _ = (await admin.PostAsync($"/api/admin/{dataset}/reregisterHDLToPID")).Message;
        await Wait.UntilAsync(() =>
            handles.TypesOf(handle[4..]).Length == 0 && registry.Known.Values.Any(k => k.State == "draft")
        );
        await Make.PublishAsync(admin, dataset);
        await IdentifierJobs.DoneAsync(server);
        Assert.Empty(handles.Known);
        Assert.Equal(
            dataset,
            (await admin.GetAsync($"/api/datasets/:persistentId?persistentId={handle}")).Data["id"]!.GetValue<long>()
        );
    }

    [Fact]
    public async Task A_server_with_a_certificate_of_its_own_is_asked_with_one_of_ours()
    {
        using var own = new TestCertificate();
        using var client = new TestCertificate();
        await using var handles = await TestHandleServer.StartAsync(own, client);
        await using var server = await StartAsync(
            DatabaseKind.Sqlite,
            handles,
            ("CertificateFile", own.File),
            ("ClientCertificateFile", client.File)
        );
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => handles.AddressOf(pid[4..]) is not null);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_believes_is_told_nothing()
    {
        using var own = new TestCertificate();
        using var client = new TestCertificate();
        await using var handles = await TestHandleServer.StartAsync(own, client);
        await using var server = await StartAsync(
            DatabaseKind.Sqlite,
            handles,
            ("CertificateFile", client.File),
            ("ClientCertificateFile", client.File)
        );
        using var admin = server.Admin();
        var (_, pid) = await Make.DatasetAsync(admin, "root");
        (await admin.GetAsync($"/api/pids?persistentId={pid}")).MustBeError(HttpStatusCode.ServiceUnavailable);
        Assert.Equal(0, handles.Requests);
    }

    private static async Task<long> ImportAsync(Wire admin, string name)
    {
        var path = $"/api/dataverses/root/datasets/:import?pid=hdl:{TestHandleServer.Prefix}/{name}&release=no";
        return (await admin.PostAsync(path, Make.Dataset("Moved here"))).Data["id"]!.GetValue<long>();
    }

    private static async Task<string> StateAsync(Wire admin, string pid) =>
        (await admin.GetAsync($"/api/pids?persistentId={pid}")).Data["state"]!.GetValue<string>();

    private static Task<TestServer> StartAsync(
        DatabaseKind database,
        TestHandleServer handles,
        TestDataCite registry,
        params (string Name, string Value)[] more
    )
    {
        var settings = Settings(handles, more);
        foreach (var (name, value) in registry.Provider("dois", "10.5072"))
        {
            settings[name] = value;
        }

        return TestServer.StartAsync(database, settings);
    }

    private static Task<TestServer> StartAsync(
        DatabaseKind database,
        TestHandleServer handles,
        params (string Name, string Value)[] more
    ) => TestServer.StartAsync(database, Settings(handles, more));

    private static Dictionary<string, string?> Settings(TestHandleServer handles, (string Name, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>(handles.Provider("handles", "Q-"), StringComparer.Ordinal)
        {
            ["Identifiers:Default"] = "handles",
        };
        foreach (var (name, value) in more)
        {
            settings[$"Identifiers:Providers:handles:{name}"] = value;
        }

        return settings;
    }

    private static Task<bool> Failing(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.FromResult(true);
    }
}
