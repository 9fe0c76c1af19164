using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Feedback;

public sealed class FeedbackTests
{
    private static JsonObject Message(JsonNode? target, string body = "Is there a file for 1998?") =>
        new()
        {
            ["targetId"] = target,
            ["subject"] = "A question",
            ["body"] = body,
            ["fromEmail"] = "reader@example.org",
        };

    private static async Task<string> MailAsync(TestServer server)
    {
        var folder = Path.Combine(server.Folder, "mail");
        for (var i = 0; i < 600; i++)
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder, "*.eml") is [var file, ..])
            {
                return await File.ReadAllTextAsync(file);
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("No mail was sent.");
    }

    [Theory, EachDatabase]
    public async Task Contacts_are_written_to_and_their_addresses_are_not_told(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, alias, "Terns");
        await Make.PublishAsync(admin, dataset);

        var answer = await guest.PostAsync("/api/sendfeedback", Message(dataset, "<b>Is</b> there a file for 1998?"));

        var sent = answer.Data[0]!;
        Assert.Equal("reader@example.org", sent["fromEmail"]!.GetValue<string>());
        Assert.EndsWith("contact: A question", sent["subject"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains($"the dataset \"Terns\" ({pid})", sent["body"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("\nIs there a file for 1998?\n", sent["body"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("contact@example.edu", answer.Text, StringComparison.Ordinal);
        var mail = await MailAsync(server);
        Assert.Contains("To: contact@example.edu", mail, StringComparison.Ordinal);
        Assert.Contains("Reply-To: reader@example.org", mail, StringComparison.Ordinal);
        Assert.Contains("From: noreply@localhost", mail, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Whoever_writes_too_often_has_to_wait(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        for (var i = 0; i < 5; i++)
        {
            _ = (await guest.PostAsync("/api/sendfeedback", Message(target: null))).Data;
        }

        var refused = await guest.PostAsync("/api/sendfeedback", Message(target: null));

        refused.MustBeError(HttpStatusCode.TooManyRequests, "Too many requests to send feedback.");
        Assert.NotNull(refused.Headers.RetryAfter);
        var told = (await admin.PostAsync("/api/admin/feedback", Message(target: null))).Data[0]!;
        Assert.Equal("noreply@localhost", told["toEmail"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Nobody_learns_of_what_they_may_not_see(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var alias = await Make.CollectionAsync(admin);
        var (draft, pid) = await Make.DatasetAsync(admin, alias);
        var file = await Make.FileAsync(admin, draft, "hidden.txt", "hidden");

        foreach (var target in new[] { draft, file, 987654 })
        {
            (await guest.PostAsync("/api/sendfeedback", Message(target))).MustBeError(
                HttpStatusCode.BadRequest,
                "Feedback target object not found."
            );
        }

        foreach (var identifier in new[] { alias, pid, "none-such" })
        {
            var named = Message(target: null);
            named["identifier"] = identifier;
            (await guest.PostAsync("/api/sendfeedback", named)).MustBeError(
                HttpStatusCode.BadRequest,
                "Feedback target object not found."
            );
        }
    }

    [Theory]
    [CombinedWith("""{"subject":"A"}""", "Body missing required fields.")]
    [CombinedWith("""{"subject":"A","body":" <p></p> ","fromEmail":"a@example.org"}""", "Body can not be empty.")]
    [CombinedWith("""{"subject":"A","body":"B"}""", "Missing fromEmail")]
    [CombinedWith("""{"subject":"A","body":"B","fromEmail":"nobody"}""", "Invalid fromEmail: nobody")]
    [CombinedWith("""{"subject":"A","body":"B","fromEmail":"A <a@example.org>"}""", "Invalid fromEmail: A <a@example.org>")]
    [CombinedWith("""{"subject":"A","body":"B","targetId":"one"}""", null)]
    public async Task Messages_that_make_no_sense_are_refused(DatabaseKind database, string body, string? message)
    {
        var server = await SharedServer.OfAsync(database);

        var answer = await server.Guest().TextAsync(HttpMethod.Post, "/api/sendfeedback", body, "application/json");

        answer.MustBeError(HttpStatusCode.BadRequest, message);
    }
}
