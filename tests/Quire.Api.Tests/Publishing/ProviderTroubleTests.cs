using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Identifiers;
using Quire.Testing;
using Quire.Testing.Mail;

namespace Quire.Api.Tests.Publishing;

/// <summary>
/// A registry of identifiers that is down, slow, or answers too late holds nobody up, and learns of everything in the end.
/// </summary>
public sealed class ProviderTroubleTests
{
    [Theory, EachDatabase]
    public async Task Publishing_and_correcting_do_not_wait_for_a_registry_that_is_down(DatabaseKind database)
    {
        var registry = new UnreliableProvider();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        registry.Behave(before: _ => throw new HttpRequestException("503 Service Unavailable"));
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");

        await Make.PublishAsync(admin, dataset);
        await Deposit.RetitleAsync(admin, dataset, "The corrected title");
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/actions/:publish?type=updatecurrent")).Data;

        Assert.Equal("The corrected title", await TitleAsync(server, dataset));
        Assert.Null(registry.StateOf(pid));
        registry.Behave();
        await Wait.UntilAsync(() => registry.StateOf(pid)?.Contains("The corrected title", StringComparison.Ordinal) == true);
    }

    [Theory, EachDatabase]
    public async Task A_registry_that_never_answers_holds_no_publication_up(DatabaseKind database)
    {
        var registry = new UnreliableProvider();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        var answer = new TaskCompletionSource();
        registry.Behave(before: ct => answer.Task.WaitAsync(ct));

        // More than there are workers.
        var pids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var (dataset, pid) = await Make.DatasetAsync(admin, "root");
            pids.Add(pid);
            await Make.PublishAsync(admin, dataset);
            _ = (await server.Guest().GetAsync($"/api/datasets/{dataset}/versions/1.0")).Data;
        }

        Assert.All(pids, pid => Assert.Null(registry.StateOf(pid)));
        answer.SetResult();
        await Wait.UntilAsync(() => pids.TrueForAll(pid => registry.StateOf(pid) is not (null or "reserved")));
    }

    [Theory, EachDatabase]
    public async Task A_registry_that_never_answers_keeps_no_mail_waiting(DatabaseKind database)
    {
        var registry = new UnreliableProvider();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var answer = new TaskCompletionSource();
        registry.Behave(before: ct => answer.Task.WaitAsync(ct));
        // More than there are workers.
        for (var i = 0; i < 4; i++)
        {
            _ = await Make.DatasetAsync(admin, "root");
        }

        _ = (await admin.PostAsync("/api/quire/passwordReset", new JsonObject { ["email"] = $"{name}@example.edu" })).Message;

        _ = await SentMail.WithAsync(server, name, "/account/password?token=");
        answer.SetResult();
    }

    [Theory, EachDatabase]
    public async Task What_a_registry_did_after_the_caller_gave_up_is_done_again_to_the_same_end(DatabaseKind database)
    {
        var registry = new UnreliableProvider();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        await Wait.UntilAsync(() => registry.StateOf(pid) == "reserved");
        var calls = registry.Calls;
        registry.Behave(after: _ => throw new TaskCanceledException("The request was canceled due to the configured time-out."));

        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => registry.StateOf(pid) == "registered");
        registry.Behave();

        // It was told once more, and then as often as there was something to tell.
        await Wait.UntilAsync(() => registry.Calls >= calls + 2);
        await Deposit.RetitleAsync(admin, dataset, "Second edition");
        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => registry.StateOf(pid)?.Contains("Second edition", StringComparison.Ordinal) == true);
    }

    [Theory, EachDatabase]
    public async Task The_identifier_of_a_destroyed_dataset_is_given_back_once_the_registry_answers(DatabaseKind database)
    {
        var registry = new UnreliableProvider();
        await using var server = await StartAsync(database, registry);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, "root");
        await Make.PublishAsync(admin, dataset);
        await Wait.UntilAsync(() => registry.StateOf(pid) == "registered");
        registry.Behave(before: _ => throw new HttpRequestException("503 Service Unavailable"));

        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/destroy")).Data;

        Assert.Equal("registered", registry.StateOf(pid));
        registry.Behave();
        await Wait.UntilAsync(() => registry.StateOf(pid) == "deleted");
    }

    private static async Task<TestServer> StartAsync(DatabaseKind database, UnreliableProvider registry)
    {
        var server = await TestServer.StartAsync(
            database,
            extend: services => services.AddSingleton<IIdentifierProvider>(registry)
        );
        _ = (await server.Guest().TextAsync(HttpMethod.Put, "/api/admin/settings/:DoiProvider", registry.Name)).Data;
        return server;
    }

    private static async Task<string> TitleAsync(TestServer server, long dataset) =>
        Deposit
            .Citation((await server.Guest().GetAsync($"/api/datasets/{dataset}/versions/1.0")).Data)["title"]
            .GetValue<string>();
}
