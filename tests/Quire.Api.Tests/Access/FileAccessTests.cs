using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Datasets;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>People ask for access to restricted files, others decide.</summary>
public sealed class FileAccessTests
{
    [Theory, EachDatabase]
    public async Task What_is_granted_is_had_at_once_and_what_is_revoked_is_gone_at_once(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);
        var (name, token) = await Make.UserAsync(admin);
        using var asker = server.As(token);
        (await asker.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);

        Assert.False((await asker.GetAsync($"/api/access/datafile/{file}/userFileAccessRequested")).Data.GetValue<bool>());
        Assert.Equal("Access to File closed.txt requested.", (await RequestAsync(asker, file)).Message);
        Assert.True((await asker.GetAsync($"/api/access/datafile/{file}/userFileAccessRequested")).Data.GetValue<bool>());
        (await RequestAsync(asker, file)).MustBeError(
            HttpStatusCode.BadRequest,
            "An access request for this file on your behalf already exists."
        );
        var waiting = Assert.Single((await admin.GetAsync($"/api/access/datafile/{file}/listRequests")).Data.AsArray())!;
        Assert.Equal(
            ($"@{name}", "created", $"{name}@example.edu"),
            (Text(waiting, "identifier"), Text(waiting, "requestState"), Text(waiting, "email"))
        );

        var granted = await admin.PutAsync($"/api/access/datafile/{file}/grantAccess/@{name.ToUpperInvariant()}");
        Assert.Equal("Access to File closed.txt granted.", granted.Message);
        Assert.Equal("closed", (await asker.GetAsync($"/api/access/datafile/{file}")).Text);
        Assert.Equal(HttpStatusCode.OK, (await asker.GetAsync($"/api/access/datafiles/{file}")).Status);
        Assert.True(
            (await asker.GetAsync($"/api/datasets/{dataset}/versions/1.0/canDownloadAtLeastOneFile")).Data.GetValue<bool>()
        );
        (await RequestAsync(asker, file)).MustBeError(
            HttpStatusCode.BadRequest,
            "You may not request access to this file. It may already be available to you."
        );
        (await admin.GetAsync($"/api/access/datafile/{file}/listRequests")).MustBeError(
            HttpStatusCode.NotFound,
            "There are no access requests for this file: closed.txt."
        );

        var revoked = await admin.DeleteAsync($"/api/access/datafile/{file}/revokeAccess/@{name}");
        Assert.Equal($"File Downloader access has been revoked for user @{name} on file closed.txt", revoked.Message);
        (await asker.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);
        (await admin.DeleteAsync($"/api/access/datafile/{file}/revokeAccess/@{name}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"No File Downloader role found for user @{name}"
        );
    }

    [Theory, EachDatabase]
    public async Task Who_was_rejected_may_ask_again_and_the_history_tells(DatabaseKind database)
    {
        var (server, admin, _, file) = await PublishedAsync(database);
        var (name, token) = await Make.UserAsync(admin);
        using var asker = server.As(token);
        _ = (await RequestAsync(asker, file)).Data;

        var rejected = await admin.PutAsync($"/api/access/datafile/{file}/rejectAccess/@{name}");
        Assert.Equal("Access to File closed.txt rejected.", rejected.Message);
        (await admin.PutAsync($"/api/access/datafile/{file}/rejectAccess/@{name}")).MustBeError(
            HttpStatusCode.BadRequest,
            $"No request for access to file closed.txt for user @{name}"
        );
        (await asker.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.Forbidden);
        _ = (await RequestAsync(asker, file)).Data;
        _ = (await admin.PutAsync($"/api/access/datafile/{file}/grantAccess/@{name}")).Data;

        Assert.Equal(["rejected", "granted"], await HistoryAsync(admin, file));
    }

    [Theory, EachDatabase]
    public async Task The_history_comes_by_page(DatabaseKind database)
    {
        var (server, admin, _, file) = await PublishedAsync(database);
        for (var i = 0; i < 3; i++)
        {
            using var asker = server.As((await Make.UserAsync(admin)).Token);
            _ = (await RequestAsync(asker, file)).Data;
        }

        var path = $"/api/access/datafile/{file}/listRequests?includeHistory=true";
        var second = await admin.GetAsync($"{path}&start=2&per_page=2");
        Assert.Single(second.Data.AsArray());
        var pages = second.Json["pagination"]!;
        Assert.Equal(
            (3, 2, 2, "3", false, true),
            (
                pages["numResults"]!.GetValue<int>(),
                pages["pageCount"]!.GetValue<int>(),
                pages["selectedPageNumber"]!.GetValue<int>(),
                pages["startResultNumberString"]!.GetValue<string>(),
                pages["hasNextPageNumber"]!.GetValue<bool>(),
                pages["hasPreviousPageNumber"]!.GetValue<bool>()
            )
        );
        (await admin.GetAsync($"{path}&start=3&per_page=2")).MustBeError(HttpStatusCode.NotFound);
        (await admin.GetAsync($"{path}&start=2147483647&per_page=2147483647")).MustBeError(HttpStatusCode.NotFound);
        foreach (var none in new[] { "start=0&per_page=2", "start=1&per_page=0", "start=x&per_page=2", "per_page=2" })
        {
            var all = await admin.GetAsync($"{path}&{none}");
            Assert.Equal(3, all.Data.AsArray().Count);
            Assert.Null(all.Json["pagination"]);
        }
    }

    [Theory, EachDatabase]
    public async Task Only_what_a_release_lists_closed_can_be_asked_for(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);
        using var asker = server.As((await Make.UserAsync(admin)).Token);
        var open = await Deposit.FileAsync(admin, dataset, "open.txt", "open");
        (await RequestAsync(asker, open)).MustBeError(HttpStatusCode.BadRequest, $"Could not find datafile with id {open}.");
        (await RequestAsync(admin, open)).MustBeError(
            HttpStatusCode.BadRequest,
            "Requests for access are not accepted on the Dataset."
        );
        await Make.PublishAsync(admin, dataset);
        (await RequestAsync(asker, open)).MustBeError(
            HttpStatusCode.BadRequest,
            "You may not request access to this file. It may already be available to you."
        );
        (await RequestAsync(asker, 999_999_999)).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find datafile with id 999999999."
        );
        (await RequestAsync(server.Guest(), file)).MustBeError(HttpStatusCode.BadRequest);

        foreach (var version in new[] { "1.0", "2.0" })
        {
            _ = (
                await admin.PostAsync(
                    $"/api/datasets/{dataset}/versions/{version}/deaccession",
                    new JsonObject { ["deaccessionReason"] = "Wrong data." }
                )
            ).Data;
        }

        (await RequestAsync(asker, file)).MustBeError(HttpStatusCode.BadRequest, $"Could not find datafile with id {file}.");
    }

    [Theory, EachDatabase]
    public async Task Whether_requests_are_taken_changes_with_the_release(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);
        using var first = server.As((await Make.UserAsync(admin)).Token);
        using var second = server.As((await Make.UserAsync(admin)).Token);
        var path = $"/api/access/{dataset}/allowAccessRequest";
        (await admin.TextAsync(HttpMethod.Put, path, "perhaps")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.TextAsync(HttpMethod.Put, path, "")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.TextAsync(HttpMethod.Put, "/api/access/999999999/allowAccessRequest", "true")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find Dataset with id: 999999999"
        );
        // Restricted files would be there without a word how to have them.
        (await admin.TextAsync(HttpMethod.Put, path, "false")).MustBeError(HttpStatusCode.BadRequest);

        _ = (
            await admin.PutAsync(
                $"/api/files/{await Deposit.FileAsync(admin, dataset, "more.txt", "more")}/restrict",
                new JsonObject { ["restrict"] = true, ["termsOfAccess"] = "Ask us." }
            )
        ).Data;
        var title = (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data["metadataBlocks"]!["citation"]![
            "fields"
        ]![0]!["value"]!.GetValue<string>();
        Assert.Equal(
            $"Dataset {title} disallows file access requests.",
            (await admin.TextAsync(HttpMethod.Put, path, "false")).Message
        );
        Assert.False(
            (await admin.GetAsync($"/api/datasets/{dataset}/versions/:draft")).Data["fileAccessRequest"]!.GetValue<bool>()
        );
        _ = (await RequestAsync(first, file)).Data;
        await Make.PublishAsync(admin, dataset);
        (await RequestAsync(second, file)).MustBeError(
            HttpStatusCode.BadRequest,
            "Requests for access are not accepted on the Dataset."
        );
        Assert.Equal(["created"], await HistoryAsync(admin, file));
    }

    [Theory, EachDatabase]
    public async Task Nobody_waits_for_a_file_that_was_opened_or_whose_account_is_gone(DatabaseKind database)
    {
        var (server, admin, dataset, file) = await PublishedAsync(database);
        var (gone, token) = await Make.UserAsync(admin);
        using var asker = server.As((await Make.UserAsync(admin)).Token);
        _ = (await RequestAsync(server.As(token), file)).Data;
        _ = (await RequestAsync(asker, file)).Data;
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
            await using var turn = await scope.ServiceProvider.GetRequiredService<IWriteGate>().EnterAsync(default);
            Assert.Equal(1, await db.Accounts.Where(a => a.Identifier == gone).ExecuteDeleteAsync());
        }

        Assert.Equal(["created"], await HistoryAsync(admin, file));
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "false")).Data;
        Assert.Equal(["created"], await HistoryAsync(admin, file));
        await Make.PublishAsync(admin, dataset);
        Assert.Equal(["granted"], await HistoryAsync(admin, file));
    }

    [Theory, EachDatabase]
    public async Task Of_many_requests_at_once_one_counts(DatabaseKind database)
    {
        var (server, admin, _, file) = await PublishedAsync(database);
        using var asker = server.As((await Make.UserAsync(admin)).Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RequestAsync(asker, file)));
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.OK), a => a.MustBeError(HttpStatusCode.BadRequest));
        Assert.Equal(["created"], await HistoryAsync(admin, file));
    }

    [Theory, EachDatabase]
    public async Task Access_is_given_to_those_who_are_there_once_and_to_groups(DatabaseKind database)
    {
        var (server, admin, _, file) = await PublishedAsync(database);
        (await admin.PutAsync($"/api/access/datafile/{file}/grantAccess/@nobody-here")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find assignee with identifier @nobody-here."
        );
        (await admin.PutAsync($"/api/access/datafile/{file}/grantAccess/&explicit%2F1-nobody")).MustBeError(
            HttpStatusCode.BadRequest,
            "Could not find assignee with identifier &explicit/1-nobody."
        );
        _ = (await admin.PutAsync($"/api/access/datafile/{file}/grantAccess/:authenticated-users")).Data;
        (await admin.PutAsync($"/api/access/datafile/{file}/grantAccess/:authenticated-users")).MustBeError(
            HttpStatusCode.BadRequest,
            $"Problem trying grant access on {file} : Role has already been granted."
        );
        using var anybody = server.As((await Make.UserAsync(admin)).Token);
        Assert.Equal("closed", (await anybody.GetAsync($"/api/access/datafile/{file}")).Text);
    }

    [Theory, EachDatabase]
    public async Task What_is_asked_for_later_is_told_though_an_older_request_waits(DatabaseKind database)
    {
        var clock = new MovedTime();
        await using var server = await TestServer.StartAsync(database, extend: s => s.AddSingleton<TimeProvider>(clock));
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var files = new List<long>();
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"])
        {
            files.Add(await Make.FileAsync(admin, dataset, name, name, new JsonObject { ["restrict"] = true }));
        }

        await Make.PublishAsync(admin, dataset);
        using var asker = server.As((await Make.UserAsync(admin)).Token);
        _ = (await RequestAsync(asker, files[0])).Data;
        _ = (await RequestAsync(asker, files[1])).Data;
        Assert.Equal(1, await ToldAsync(asker));
        clock.Later = TimeSpan.FromHours(2);

        _ = (await RequestAsync(asker, files[2])).Data;

        Assert.Equal(2, await ToldAsync(asker));
    }

    private static async Task<int> ToldAsync(Wire asker) =>
        (await asker.GetAsync("/api/notifications/all")).Data.AsArray().Count(n => Text(n!, "type") == "REQUESTEDFILEACCESS");

    private static Task<WireAnswer> RequestAsync(Wire wire, long file) =>
        wire.PutAsync($"/api/access/datafile/{file}/requestAccess");

    private static async Task<IReadOnlyList<string?>> HistoryAsync(Wire wire, long file) =>
        [
            .. (await wire.GetAsync($"/api/access/datafile/{file}/listRequests?includeHistory=true"))
                .Data.AsArray()
                .Select(r => Text(r!, "requestState")),
        ];

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();

    private static async Task<(TestServer Server, Wire Admin, long Dataset, long File)> PublishedAsync(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        var file = await Deposit.FileAsync(admin, dataset, "closed.txt", "closed", restricted: true);
        await Make.PublishAsync(admin, dataset);
        return (server, admin, dataset, file);
    }
}
