using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Api.Tests.Access;
using Quire.Repository.Data;
using Quire.Testing;
using Quire.Testing.Mail;

namespace Quire.Api.Tests.Notifications;

/// <summary>What people are told of reaches them by mail, and names nothing they may not see any more.</summary>
public sealed class NotificationMailTests
{
    private static readonly Dictionary<string, string?> Mailing = new(StringComparer.Ordinal)
    {
        ["Mail:Notifications"] = "true",
        ["Quire:SiteUrl"] = "https://data.example.edu",
    };

    [Theory, EachDatabase]
    public async Task A_review_is_mailed_to_those_who_decide_with_a_link(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (curator, _) = await MemberAsync(server, collection, "curator");
        var (author, authorToken) = await MemberAsync(server, collection, "contributor");
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, "Terns of the north");
        using var asking = server.As(authorToken);

        _ = (await asking.PostAsync($"/api/datasets/{dataset}/submitForReview")).Data;

        var mail = await SentMail.WithAsync(server, curator, "To be reviewed: Terns of the north");
        Assert.Contains($"https://data.example.edu/dataset.xhtml?persistentId={pid}", mail, StringComparison.Ordinal);
        Assert.Contains("mutedEmails/KIND; this mail: SUBMITTEDDS", mail, StringComparison.Ordinal);
        Assert.DoesNotContain(SentMail.To(server, author), m => m.Contains("To be reviewed", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Members_of_groups_however_deep_are_told_in_the_list_and_by_mail(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (name, token) = await Make.UserAsync(admin);
        var (outsider, _) = await Make.UserAsync(admin);
        using var member = server.As(token);
        var inner = await GroupAsync(admin, collection, $"@{name}");
        var outer = await GroupAsync(admin, collection, inner);
        await Make.AssignAsync(admin, collection, outer, "curator");
        _ = await ToldAsync(member, "ASSIGNROLE");
        var (dataset, _) = await Make.DatasetAsync(admin, collection, "Seals");

        _ = (await admin.PostAsync($"/api/datasets/{dataset}/submitForReview")).Data;
        _ = await ToldAsync(member, "SUBMITTEDDS");
        await Make.PublishAsync(admin, dataset);
        _ = await ToldAsync(member, "PUBLISHEDDS");

        _ = await SentMail.WithAsync(server, name, "You have a new role for");
        _ = await SentMail.WithAsync(server, name, "To be reviewed: Seals");
        _ = await SentMail.WithAsync(server, name, "Published: Seals");
        Assert.Single(SentMail.To(server, outsider));
    }

    [Theory, EachDatabase]
    public async Task What_is_muted_is_not_mailed_and_the_list_is_another_matter(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        _ = (await owner.PutAsync("/api/notifications/mutedEmails/APIGENERATED")).Message;
        await TokenAsync(owner, "silent");
        _ = (await owner.DeleteAsync("/api/notifications/mutedEmails/APIGENERATED")).Message;
        _ = (await owner.PutAsync("/api/notifications/mutedNotifications/APIGENERATED")).Message;
        await TokenAsync(owner, "loud");

        _ = await SentMail.WithAsync(server, name, "New API token loud");

        Assert.DoesNotContain(SentMail.To(server, name), m => m.Contains("silent", StringComparison.Ordinal));
        var listed = (await owner.GetAsync("/api/notifications/all")).Text;
        Assert.Contains("silent", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("loud", listed, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_may_not_be_seen_when_mail_goes_out_is_not_named(DatabaseKind database)
    {
        var sender = new HeldMail();
        await using var server = await TestServer.StartAsync(database, Mailing, sender.Register);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin);
        var (name, _) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "curator");
        var (dataset, _) = await Make.DatasetAsync(admin, collection, "A secret draft");
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/submitForReview")).Data;
        var role = (await admin.GetAsync($"/api/dataverses/{collection}/assignments"))
            .Data.AsArray()
            .Single(a => a!["assignee"]!.GetValue<string>() == $"@{name}")!["id"];
        _ = (await admin.DeleteAsync($"/api/dataverses/{collection}/assignments/{role}")).Data;
        await sender.TriedAsync();

        sender.Release();

        var mail = await sender.MailAsync(name, "A role of yours has ended");
        // What was tried while it was away has its next turn only after a pause; jobs that are done are deleted.
        await Wait.UntilAsync(
            async () =>
            {
                await using var scope = server.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
                return !await db.Jobs.AnyAsync(j => j.Kind == "MailNotification");
            },
            "every mail was tried again"
        );
        Assert.DoesNotContain(collection, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            sender.Sent,
            m => m.To[0].StartsWith(name, StringComparison.Ordinal) && m.Text.Contains("secret", StringComparison.Ordinal)
        );
    }

    [Theory, EachDatabase]
    public async Task What_was_withdrawn_is_called_by_its_identifier_to_those_who_see_no_drafts(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var (dataset, pid) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true), "Terns");
        await Make.PublishAsync(admin, dataset);
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/versions/1.0/deaccession",
                new JsonObject { ["deaccessionReason"] = "Wrong." }
            )
        ).Data;
        var (name, _) = await Make.UserAsync(admin);

        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/assignments",
                new JsonObject { ["assignee"] = $"@{name}", ["role"] = "fileDownloader" }
            )
        ).Data;

        var mail = await SentMail.WithAsync(server, name, $"You have a new role for {pid}");
        Assert.DoesNotContain("Terns", mail, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task What_is_muted_for_all_while_it_waits_is_not_mailed(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        _ = (await DeliverAsync(owner, "daily")).Data;
        await TokenAsync(owner, "silent");
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:AlwaysMuted", "APIGENERATED")).Data;
        var collection = await Make.CollectionAsync(admin, published: true);
        await Make.AssignAsync(admin, collection, $"@{name}", "curator");

        _ = (await DeliverAsync(owner, "each")).Data;

        var mail = await SentMail.WithAsync(server, name, "You have a new role for");
        Assert.DoesNotContain("silent", mail, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_wants_it_gets_one_mail_a_day(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        Assert.Equal("each", (await owner.GetAsync("/api/quire/notifications/delivery")).Data["delivery"]!.GetValue<string>());
        _ = (await DeliverAsync(owner, "daily")).Data;
        await TokenAsync(owner, "one");
        await TokenAsync(owner, "two");
        Assert.Equal("daily", (await owner.GetAsync("/api/quire/notifications/delivery")).Data["delivery"]!.GetValue<string>());
        Assert.DoesNotContain(SentMail.To(server, name), m => m.Contains("token", StringComparison.Ordinal));

        _ = (await DeliverAsync(owner, "each")).Data;

        var mail = await SentMail.WithAsync(server, name, "2 things happened");
        Assert.Contains("\"one\"", mail, StringComparison.Ordinal);
        Assert.Contains("\"two\"", mail, StringComparison.Ordinal);
        (await DeliverAsync(owner, "hourly")).MustBeError(HttpStatusCode.BadRequest);
        (await server.Guest().GetAsync("/api/quire/notifications/delivery")).MustBeError(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task The_mail_of_the_day_goes_out_when_it_is_due(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        using var owner = server.As(token);
        _ = (await DeliverAsync(owner, "daily")).Data;
        await TokenAsync(owner, "one");
        await Digests.LetPassAsync(server, name, TimeSpan.FromDays(1));

        await Digests.LookAsync(server);

        _ = await SentMail.WithAsync(server, name, "New API token one");
        await Digests.LookAsync(server);
        Assert.Equal(2, SentMail.To(server, name).Count);
    }

    [Theory, EachDatabase]
    public async Task Requests_for_access_are_told_to_those_who_decide_and_their_end_to_who_asked(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (decider, deciderToken) = await MemberAsync(server, collection, "admin");
        var (dataset, _) = await Make.DatasetAsync(admin, collection, "Otters");
        var file = await Make.FileAsync(admin, dataset, "otters.txt", "otters");
        _ = await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/access/{dataset}/allowAccessRequest", "true")).Data;
        await Make.PublishAsync(admin, dataset);
        var (asker, askerToken) = await Make.UserAsync(admin);
        using var asking = server.As(askerToken);
        using var deciding = server.As(deciderToken);

        _ = (await asking.PutAsync($"/api/access/datafile/{file}/requestAccess")).Data;

        _ = await SentMail.WithAsync(server, decider, "asks for access to Otters");
        _ = await ToldAsync(asking, "REQUESTEDFILEACCESS");
        _ = (await deciding.PutAsync($"/api/access/datafile/{file}/rejectAccess/@{asker}")).Data;
        _ = await SentMail.WithAsync(server, asker, "Access not granted: Otters");
        _ = (await asking.PutAsync($"/api/access/datafile/{file}/requestAccess")).Data;
        _ = (await deciding.PutAsync($"/api/access/datafile/{file}/grantAccess/@{asker}")).Data;
        _ = await SentMail.WithAsync(server, asker, "Access granted: Otters");
    }

    [Theory, EachDatabase]
    public async Task A_move_is_told_to_those_who_decide_where_it_lay_where_the_installation_wants_that(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var (from, to) = (await Make.CollectionAsync(admin, published: true), await Make.CollectionAsync(admin, published: true));
        var (curator, token) = await MemberAsync(server, from, "curator");
        var (dataset, _) = await Make.DatasetAsync(admin, from, "Voles");
        await Make.PublishAsync(admin, dataset);
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:SendNotificationOnDatasetMove", "true")).Data;

        _ = (await admin.PostAsync($"/api/datasets/{dataset}/move/{to}")).Data;

        using var told = server.As(token);
        _ = await ToldAsync(told, "DATASETMOVED");
        _ = await SentMail.WithAsync(server, curator, "Moved: Voles");
        var own = (await admin.GetAsync("/api/notifications/all")).Data.AsArray();
        Assert.DoesNotContain(own, n => n!["type"]!.GetValue<string>() == "DATASETMOVED");
    }

    [Theory, EachDatabase]
    public async Task What_confirms_an_address_is_mailed_there(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var (name, _) = await Make.UserAsync(admin);
        var account = (await admin.GetAsync($"/api/admin/authenticatedUsers/{name}")).Data["id"];
        _ = (await admin.PostAsync($"/api/admin/confirmEmail/{account}")).Data;
        var token = (await admin.GetAsync($"/api/admin/confirmEmail/{account}")).Data["token"]!.GetValue<string>();

        var mail = await SentMail.WithAsync(server, name, "confirm your e-mail address");

        Assert.Contains($"https://data.example.edu/account/confirm?token={token}", mail, StringComparison.Ordinal);
        var page = await server.Guest().GetAsync($"/account/confirm?token={token}");
        Assert.Contains($"name=\"token\" value=\"{token}\"", page.Text, StringComparison.Ordinal);
        _ = (await server.Guest().PostAsync($"/api/quire/confirmEmail/{token}")).Message;
    }

    private static Task<WireAnswer> DeliverAsync(Wire owner, string delivery) =>
        owner.PutAsync("/api/quire/notifications/delivery", new JsonObject { ["delivery"] = delivery });

    private static async Task TokenAsync(Wire owner, string name) =>
        _ = (await owner.PostAsync("/api/quire/tokens", new JsonObject { ["name"] = name, ["scope"] = "read" })).Data;

    private static async Task<(string Name, string Token)> MemberAsync(TestServer server, string collection, string role)
    {
        using var admin = server.Admin();
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", role);
        return (name, token);
    }

    private static async Task<string> GroupAsync(Wire admin, string collection, string member)
    {
        var alias = Make.Name("g");
        var group = await GroupFixture.GroupAsync(admin, collection, alias);
        _ = await GroupFixture.AddAsync(admin, collection, alias, member);
        return group;
    }

    private static Task<JsonNode> ToldAsync(Wire owner, string kind) =>
        Wait.ForAsync(
            async () =>
                (await owner.GetAsync("/api/notifications/all"))
                    .Data.AsArray()
                    .FirstOrDefault(n => n!["type"]!.GetValue<string>() == kind),
            $"somebody is told of {kind}"
        );
}
