using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Data;
using Quire.Testing;
using Quire.Testing.Mail;

namespace Quire.Api.Tests.Notifications;

/// <summary>
/// Of what lies in a limited collection nobody outside is told, in their list or by mail, and nobody outside writes to it.
/// </summary>
public sealed class LimitedNotificationTests
{
    private static readonly Dictionary<string, string?> Mailing = new(StringComparer.Ordinal) { ["Mail:Notifications"] = "true" };

    [Theory, EachDatabase]
    public async Task What_was_told_before_tells_nothing_once_it_is_hidden(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (word, collection) = (Make.Name("Phalarope"), await Make.CollectionAsync(admin, published: true));
        var (name, token) = await Make.UserAsync(admin);
        using var author = server.As(token);
        await Make.AssignAsync(admin, collection, $"@{name}", "contributor");
        var (dataset, _) = await Make.DatasetAsync(admin, collection, word);
        _ = (await author.PostAsync($"/api/datasets/{dataset}/submitForReview")).Data;
        _ = (
            await admin.PostAsync(
                $"/api/datasets/{dataset}/returnToAuthor",
                new JsonObject { ["reasonForReturn"] = $"nests-of-{word}.csv has no header." }
            )
        ).Data;
        Assert.Contains($"nests-of-{word}.csv", await ToldAsync(author, "RETURNEDDS"), StringComparison.Ordinal);

        await LimitAsync(admin, collection);
        Assert.Contains($"nests-of-{word}.csv", await ToldAsync(author, "RETURNEDDS"), StringComparison.Ordinal);
        var role = (await admin.GetAsync($"/api/dataverses/{collection}/assignments"))
            .Data.AsArray()
            .Single(a => a!["assignee"]!.GetValue<string>() == $"@{name}")!["id"];
        _ = (await admin.DeleteAsync($"/api/dataverses/{collection}/assignments/{role}")).Data;

        Assert.DoesNotContain(word, await ToldAsync(author, "RETURNEDDS"), StringComparison.Ordinal);
        Assert.Contains("You are now Contributor for \"\".", await ToldAsync(author, "ASSIGNROLE"), StringComparison.Ordinal);
        foreach (var form in new[] { "", "?inAppNotificationFormat=true" })
        {
            var all = (await author.GetAsync($"/api/notifications/all{form}")).Text;
            Assert.DoesNotContain(word, all, StringComparison.Ordinal);
            Assert.DoesNotContain(collection, all, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Mail_that_goes_out_once_it_is_hidden_names_nothing_of_it(DatabaseKind database)
    {
        var sender = new HeldMail();
        await using var server = await TestServer.StartAsync(database, Mailing, sender.Register);
        using var admin = server.Admin();
        var (word, collection) = ("Dotterel", await Make.CollectionAsync(admin, published: true));
        var (asker, askerToken) = await Make.UserAsync(admin);
        using var asking = server.As(askerToken);
        var (daily, dailyToken) = await Make.UserAsync(admin);
        using var waiting = server.As(dailyToken);
        _ = (await waiting.PutAsync("/api/quire/notifications/delivery", new JsonObject { ["delivery"] = "daily" })).Data;
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, $"{word} of the hills");
        var file = await Make.FileAsync(admin, dataset, $"{word}.txt", word);
        Assert.Equal(HttpStatusCode.OK, (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Status);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/access/{dataset}/allowAccessRequest", "true")).Data;
        await Make.PublishAsync(admin, dataset);
        foreach (var wire in new[] { asking, waiting })
        {
            _ = (await wire.PutAsync($"/api/access/datafile/{file}/requestAccess")).Data;
        }

        await LimitAsync(admin, collection);
        // What follows happens to somebody it is not there for any more.
        foreach (var name in new[] { asker, daily })
        {
            _ = (await admin.PutAsync($"/api/access/datafile/{file}/grantAccess/@{name}")).Data;
            await Make.AssignAsync(admin, collection, $"@{name}", "dsContributor");
        }

        await sender.TriedAsync();
        sender.Release();
        await Digests.LetPassAsync(server, daily, TimeSpan.FromDays(1));
        await Digests.LookAsync(server);
        await SentAsync(server);

        Assert.NotEmpty(sender.Sent);
        foreach (
            var mail in sender.Sent.Where(m =>
                m.To[0].StartsWith(asker, StringComparison.Ordinal) || m.To[0].StartsWith(daily, StringComparison.Ordinal)
            )
        )
        {
            foreach (var secret in new[] { word, pid, collection })
            {
                Assert.DoesNotContain(secret, $"{mail.Subject}\n{mail.Text}", StringComparison.OrdinalIgnoreCase);
            }
        }

        foreach (var wire in new[] { asking, waiting })
        {
            var listed = (await wire.GetAsync("/api/notifications/all?inAppNotificationFormat=true")).Text;
            Assert.Contains("GRANTFILEACCESS", listed, StringComparison.Ordinal);
            Assert.DoesNotContain(word, listed, StringComparison.Ordinal);
        }
    }

    [Theory, EachDatabase]
    public async Task Who_decided_where_it_lay_is_not_told_of_a_move_behind_a_limit(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database, Mailing);
        using var admin = server.Admin();
        var (from, to) = (await Make.CollectionAsync(admin, published: true), await Make.CollectionAsync(admin, published: true));
        await LimitAsync(admin, to);
        var (curator, token) = await Make.UserAsync(admin);
        using var told = server.As(token);
        await Make.AssignAsync(admin, from, $"@{curator}", "curator");
        var (dataset, _) = await Make.DatasetAsync(admin, from, "Wryneck");
        await Make.PublishAsync(admin, dataset);
        _ = await ToldAsync(told, "PUBLISHEDDS");
        _ = await SentMail.WithAsync(server, curator, "Published: Wryneck");
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:SendNotificationOnDatasetMove", "true")).Data;

        _ = (await admin.PostAsync($"/api/datasets/{dataset}/move/{to}")).Data;

        var moved = await ToldAsync(told, "DATASETMOVED");
        Assert.DoesNotContain("Wryneck", moved, StringComparison.Ordinal);
        Assert.DoesNotContain(to, moved, StringComparison.Ordinal);
        await SentAsync(server);
        Assert.DoesNotContain(SentMail.To(server, curator), m => m.Contains("Moved", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Contacts_are_written_to_by_those_it_is_there_for_alone(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, collection, "Corncrake");
        var file = await Make.FileAsync(admin, dataset, "calls.txt", "crex");
        await Make.PublishAsync(admin, dataset);
        var id = (await admin.GetAsync($"/api/dataverses/{collection}")).Data["id"]!.GetValue<long>();
        var (reader, readerToken) = await Make.UserAsync(admin);
        using var listed = server.As(readerToken);
        using var stranger = server.As((await Make.UserAsync(admin)).Token);
        await LimitAsync(admin, collection, $"@{reader}");

        foreach (var wire in new[] { guest, stranger })
        {
            foreach (
                var target in new[]
                {
                    new JsonObject { ["targetId"] = id },
                    new JsonObject { ["targetId"] = dataset },
                    new JsonObject { ["targetId"] = file },
                    new JsonObject { ["identifier"] = collection },
                    new JsonObject { ["identifier"] = pid },
                    new JsonObject { ["identifier"] = "doi:10.5072/FK2/NOSUCHONE" },
                }
            )
            {
                (await wire.PostAsync("/api/sendfeedback", Message(target))).MustBeError(
                    HttpStatusCode.BadRequest,
                    "Feedback target object not found."
                );
            }
        }

        _ = (await listed.PostAsync("/api/sendfeedback", Message(new() { ["targetId"] = dataset }))).Data;
        var mail = await Wait.ForAsync(() => Task.FromResult(SentMail.To(server).SingleOrDefault()), "the one mail");
        Assert.Contains("To: contact@example.edu", mail, StringComparison.Ordinal);
        Assert.Contains("Corncrake", mail, StringComparison.Ordinal);
    }

    private static JsonObject Message(JsonObject about)
    {
        (about["subject"], about["body"], about["fromEmail"]) = ("A question", "Is it here?", "somebody@example.org");
        return about;
    }

    private static async Task LimitAsync(Wire admin, string collection, string reader = "@dataverseAdmin") =>
        _ = (await admin.PutAsync($"/api/dataverses/{collection}/locallyFairRoleAssignees", new JsonArray(reader))).Data;

    // Jobs that are done are deleted.
    private static Task SentAsync(TestServer server) =>
        Wait.UntilAsync(
            async () =>
            {
                await using var scope = server.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<RepositoryDb>();
                return !await db.Jobs.AnyAsync(j => j.Kind == "MailNotification" || j.Kind == "MailDigest");
            },
            "every mail has gone"
        );

    private static Task<string> ToldAsync(Wire wire, string kind) =>
        Wait.ForAsync(
            async () =>
                (await wire.GetAsync("/api/notifications/all"))
                    .Data.AsArray()
                    .Where(n => n!["type"]!.GetValue<string>() == kind)
                    .Select(n => $"{n!["subjectText"]}\n{n["messageText"]}")
                    .FirstOrDefault(),
            $"{kind} is told"
        );
}
