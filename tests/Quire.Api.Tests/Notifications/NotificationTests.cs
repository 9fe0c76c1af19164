using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Notifications;

/// <summary>Who is told of what, and nobody else.</summary>
public sealed class NotificationTests
{
    [Theory, EachDatabase]
    public async Task A_review_is_told_to_those_who_decide_and_its_end_to_those_who_wrote(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        using var author = await WithRoleAsync(server, collection, "contributor");
        using var curator = await WithRoleAsync(server, collection, "curator");
        using var downloader = await WithRoleAsync(server, collection, "fileDownloader");
        using var stranger = server.As((await Make.UserAsync(admin)).Token);
        var title = Make.Name("Title");
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, title);
        _ = (await author.PostAsync($"/api/datasets/{dataset}/submitForReview")).Data;

        var asked = await ToldAsync(curator, "SUBMITTEDDS");
        Assert.Contains(title, asked["subjectText"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(await KindsAsync(author, "SUBMITTEDDS"));
        _ = (
            await curator.PostAsync(
                $"/api/datasets/{dataset}/returnToAuthor",
                new JsonObject { ["reasonForReturn"] = "The units are missing." }
            )
        ).Data;
        var returned = await ToldAsync(author, "RETURNEDDS");
        Assert.Contains("The units are missing.", returned["messageText"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(await KindsAsync(curator, "RETURNEDDS"));
        var reviews = (await author.GetAsync($"/api/quire/datasets/{dataset}/reviews")).Data.AsArray();
        Assert.Equal(["returned", "submitted"], reviews.Select(r => r!["action"]!.GetValue<string>()));
        Assert.Equal("The units are missing.", reviews[0]!["reason"]!.GetValue<string>());

        await Make.PublishAsync(curator, dataset);
        _ = await ToldAsync(author, "PUBLISHEDDS");
        var published = await ToldAsync(curator, "PUBLISHEDDS");
        Assert.Contains("has been published", published["subjectText"]!.GetValue<string>(), StringComparison.Ordinal);
        foreach (var other in new[] { downloader, stranger })
        {
            Assert.DoesNotContain(title, (await other.GetAsync("/api/notifications/all")).Text, StringComparison.Ordinal);
        }

        var names = (await curator.GetAsync("/api/notifications/all?inAppNotificationFormat=true")).Data.AsArray();
        var named = names.Single(n => n!["type"]!.GetValue<string>() == "SUBMITTEDDS")!;
        Assert.Equal(
            (pid, title, collection),
            (
                named["datasetPersistentIdentifier"]!.GetValue<string>(),
                named["datasetDisplayName"]!.GetValue<string>(),
                named["ownerAlias"]!.GetValue<string>()
            )
        );
        Assert.NotNull(named["requestorLastName"]);
        Assert.Null(named["subjectText"]);
    }

    [Theory, EachDatabase]
    public async Task What_only_a_draft_says_is_not_told_to_those_who_see_no_drafts(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var title = Make.Name("Public");
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), title);
        await Make.PublishAsync(admin, dataset);
        var draft = Make.Name("Draft");
        await Deposit.RetitleAsync(admin, dataset, draft);
        foreach (var (role, seen) in new[] { ("fileDownloader", title), ("contributor", draft) })
        {
            var (name, token) = await Make.UserAsync(admin);
            using var reader = server.As(token);
            _ = (
                await admin.PostAsync(
                    $"/api/datasets/{dataset}/assignments",
                    new JsonObject { ["assignee"] = "@" + name, ["role"] = role }
                )
            ).Data;

            var told = await ToldAsync(reader, "ASSIGNROLE");
            Assert.EndsWith($" for \"{seen}\".", told["messageText"]!.GetValue<string>(), StringComparison.Ordinal);
            var named = (await reader.GetAsync("/api/notifications/all?inAppNotificationFormat=true")).Data.AsArray()[0]!;
            Assert.Equal(seen, named["datasetDisplayName"]!.GetValue<string>());
        }
    }

    [Theory, EachDatabase]
    public async Task Names_of_hidden_collections_are_not_told_once_the_right_has_ended(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (name, token) = await Make.UserAsync(admin);
        using var member = server.As(token);
        var role = (
            await admin.PostAsync(
                $"/api/dataverses/{collection}/assignments",
                new JsonObject { ["assignee"] = "@" + name, ["role"] = "member" }
            )
        ).Data["id"];
        Assert.Equal(collection, (await ToldAsync())["dataverseAlias"]?.GetValue<string>());

        _ = (await admin.DeleteAsync($"/api/dataverses/{collection}/assignments/{role}")).Data;

        Assert.Null((await ToldAsync())["dataverseAlias"]);

        async Task<JsonNode> ToldAsync() =>
            (await member.GetAsync("/api/notifications/all?inAppNotificationFormat=true"))
                .Data.AsArray()
                .Last(n => n!["type"]!.GetValue<string>() == "ASSIGNROLE")!;
    }

    [Theory, EachDatabase]
    public async Task Roles_new_accounts_collections_datasets_and_tokens_are_told_to_whom_they_concern(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        await Make.AssignAsync(admin, collection, $"@{name}", "fullContributor");
        var child = await Make.CollectionAsync(owner, collection);
        await Make.DatasetAsync(owner, child, Make.Name("Mine"));
        _ = (await owner.PostAsync("/api/quire/tokens", new JsonObject { ["name"] = "robot", ["scope"] = "read" })).Data;
        var assignment = (await admin.GetAsync($"/api/dataverses/{collection}/assignments"))
            .Data.AsArray()
            .Single(a => a!["assignee"]!.GetValue<string>() == $"@{name}")!["id"];
        _ = (await admin.DeleteAsync($"/api/dataverses/{collection}/assignments/{assignment}")).Data;

        var all = (await owner.GetAsync("/api/notifications/all")).Data.AsArray();

        Assert.Equal(
            ["REVOKEROLE", "APIGENERATED", "CREATEDS", "CREATEDV", "ASSIGNROLE", "CREATEACC"],
            all.Select(n => n!["type"]!.GetValue<string>())
        );
        Assert.Equal(
            $"You are now Dataverse + Dataset Creator for \"Collection {collection}\".",
            all[4]!["messageText"]!.GetValue<string>()
        );
    }

    [Theory, EachDatabase]
    public async Task They_are_counted_read_paged_and_removed_by_their_owner_alone(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var owner = server.As((await Make.UserAsync(server.Admin())).Token);
        using var other = server.As((await Make.UserAsync(server.Admin())).Token);
        await MakeTokenAsync(owner, "one");
        await MakeTokenAsync(owner, "two");
        var answer = await owner.GetAsync("/api/notifications/all?limit=1&offset=1");
        Assert.Equal(3, answer.Json["totalCount"]!.GetValue<int>());
        var id = Assert.Single(answer.Data.AsArray())!["id"]!.GetValue<long>();

        foreach (
            var refused in new[]
            {
                await other.PutAsync($"/api/notifications/{id}/markAsRead"),
                await other.DeleteAsync($"/api/notifications/{id}"),
            }
        )
        {
            refused.MustBeError(HttpStatusCode.NotFound, $"Notification {id} not found.");
        }

        Assert.Equal($"Notification {id} marked as read.", (await owner.PutAsync($"/api/notifications/{id}/markAsRead")).Message);
        Assert.Equal(2, (await owner.GetAsync("/api/notifications/unreadCount")).Data["unreadCount"]!.GetValue<int>());
        var unread = await owner.GetAsync("/api/notifications/all?onlyUnread=true");
        Assert.Equal(2, unread.Json["totalCount"]!.GetValue<int>());
        Assert.DoesNotContain(unread.Data.AsArray(), n => n!["id"]!.GetValue<long>() == id);
        Assert.Equal($"Notification {id} deleted.", (await owner.DeleteAsync($"/api/notifications/{id}")).Message);
        (await owner.DeleteAsync($"/api/notifications/{id}")).MustBeError(HttpStatusCode.NotFound);

        var former = (await owner.GetAsync("/api/notifications/all?asObject=true")).Data["notifications"]!.AsArray();
        Assert.Equal(["APIGENERATED", "CREATEACC"], former.Select(n => n!["type"]!.GetValue<string>()));
        (await server.Guest().GetAsync("/api/notifications/all")).MustBeError(HttpStatusCode.Unauthorized);
        (await owner.GetAsync("/api/notifications/all?limit=x")).MustBeError(HttpStatusCode.BadRequest);
    }

    [Theory, EachDatabase]
    public async Task What_somebody_muted_they_are_not_told_and_later_again(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var owner = server.As((await Make.UserAsync(server.Admin())).Token);
        Assert.Equal(
            "Notification of type APIGENERATED muted.",
            (await owner.PutAsync("/api/notifications/mutedNotifications/APIGENERATED")).Message
        );
        _ = (await owner.PutAsync("/api/notifications/mutedNotifications/APIGENERATED")).Message;
        var muted = (await owner.GetAsync("/api/notifications/mutedNotifications")).Data["mutedNotifications"]!.AsArray();
        Assert.Equal("""{"name":"APIGENERATED","description":"API token is generated"}""", Assert.Single(muted)!.ToJsonString());
        await MakeTokenAsync(owner, "one");
        Assert.Empty(await KindsAsync(owner, "APIGENERATED"));

        Assert.Equal(
            "Notification of type APIGENERATED unmuted.",
            (await owner.DeleteAsync("/api/notifications/mutedNotifications/APIGENERATED")).Message
        );
        await MakeTokenAsync(owner, "two");
        Assert.Single(await KindsAsync(owner, "APIGENERATED"));

        Assert.Equal(
            "Notification emails of type APIGENERATED muted.",
            (await owner.PutAsync("/api/notifications/mutedEmails/APIGENERATED")).Message
        );
        Assert.Single((await owner.GetAsync("/api/notifications/mutedEmails")).Data["mutedEmails"]!.AsArray());
        (await owner.PutAsync("/api/notifications/mutedEmails/EVERYTHING")).MustBeError(
            HttpStatusCode.NotFound,
            "Notification type EVERYTHING not found."
        );
        Assert.Equal("bulk send notification is deprecated", (await owner.GetAsync("/api/mail/notifications")).Message);
    }

    [Theory, EachDatabase]
    public async Task The_installation_mutes_for_all_and_lets_nobody_mute(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var owner = server.As((await Make.UserAsync(admin)).Token);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AlwaysMuted", "CREATEDS, APIGENERATED")).Data;
        await MakeTokenAsync(owner, "one");
        Assert.Empty(await KindsAsync(owner, "APIGENERATED"));
        _ = (await admin.DeleteAsync("/api/admin/settings/:AlwaysMuted")).Data;
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:NeverMuted", "APIGENERATED")).Data;
        _ = (await owner.PutAsync("/api/notifications/mutedNotifications/APIGENERATED")).Message;
        await MakeTokenAsync(owner, "two");
        Assert.Single(await KindsAsync(owner, "APIGENERATED"));

        // New datasets are told of to those who look after the collection where the installation wants it.
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:SendNotificationOnDatasetCreation", "true")).Data;
        var collection = await Make.CollectionAsync(admin);
        using var curator = await WithRoleAsync(server, collection, "curator");
        await Make.DatasetAsync(admin, collection);
        _ = await ToldAsync(curator, "DATASETCREATED");
    }

    [Theory, EachDatabase]
    public async Task They_go_with_an_account_and_follow_one_that_is_merged(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (from, _) = await Make.UserAsync(admin);
        var (into, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        _ = (await admin.PostAsync($"/api/users/{from}/mergeIntoUser/{into}")).Data;
        Assert.Equal(2, (await KindsAsync(owner, "CREATEACC")).Count);
        _ = (await admin.DeleteAsync($"/api/admin/authenticatedUsers/{into}")).Message;
    }

    [Theory, EachDatabase]
    public async Task What_is_gone_is_said_to_be_gone(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        using var owner = await WithRoleAsync(server, collection, "fullContributor");
        var child = await Make.CollectionAsync(owner, collection);
        _ = (await owner.DeleteAsync($"/api/dataverses/{child}")).Message;
        var made = (await owner.GetAsync("/api/notifications/all?inAppNotificationFormat=true"))
            .Data.AsArray()
            .Single(n => n!["type"]!.GetValue<string>() == "CREATEDV")!;
        Assert.True(made["objectDeleted"]!.GetValue<bool>());
    }

    private static async Task<Wire> WithRoleAsync(TestServer server, string collection, string role)
    {
        var (name, token) = await Make.UserAsync(server.Admin());
        await Make.AssignAsync(server.Admin(), collection, $"@{name}", role);
        return server.As(token);
    }

    private static async Task MakeTokenAsync(Wire wire, string name) =>
        _ = (await wire.PostAsync("/api/quire/tokens", new JsonObject { ["name"] = name, ["scope"] = "read" })).Data;

    private static async Task<List<JsonNode>> KindsAsync(Wire wire, string kind) =>
        [
            .. (await wire.GetAsync("/api/notifications/all"))
                .Data.AsArray()
                .OfType<JsonNode>()
                .Where(n => n["type"]!.GetValue<string>() == kind),
        ];

    // Those who may be many are told in the background.
    private static async Task<JsonNode> ToldAsync(Wire wire, string kind)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await KindsAsync(wire, kind) is { Count: > 0 } told)
            {
                return Assert.Single(told);
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"Nobody was told of {kind}.");
    }
}
