using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Files;

/// <summary>A guestbook is answered on a page before files are downloaded.</summary>
public sealed class AnswerPageTests
{
    [Theory, EachDatabase]
    public async Task Whoever_downloads_is_asked_first_and_then_has_the_file(DatabaseKind database)
    {
        var (server, admin, dataset, files, guestbook) = await AskingAsync(database);
        using var guest = new Reader(server.Address);
        string[] downloads =
        [
            $"/download/file/{files[0]}",
            $"/download/file/{files[0]}?format=original",
            $"/download/dataset/{dataset}/versions/1.0",
            $"/download/files?id={files[0]}&id={files[1]}",
        ];
        foreach (var download in downloads)
        {
            var asked = await guest.GetAsync(download);
            Assert.Equal(HttpStatusCode.Found, asked.Status);
            var path = Reader.From(download, asked.Headers.Location!.OriginalString);
            Assert.Equal(download.Replace("/download/", "/answer/"), path);
            var page = await guest.PageAsync(path);
            Assert.Contains("Why?", Reader.Words(page), StringComparison.Ordinal);
            var form = FormOnPage.Of(path, page, "email").With("name", "Ada <b>").With("email", "ada@example.edu");

            // What is not answered is told of, and what was stays.
            var missing = await form.SendAsync(guest);
            Assert.Equal(HttpStatusCode.BadRequest, missing.Status);
            Assert.Contains("This has to be answered: Why?.", Reader.Words(missing.Text), StringComparison.Ordinal);
            form = FormOnPage.Of(path, missing.Text, "email");
            Assert.Equal("Ada <b>", form.Fields["name"]);
            var answered = await form.With("q1", "Because\r\nof tides").With("q2", "Blue").SendAsync(guest);

            Assert.Equal(HttpStatusCode.Found, answered.Status);
            var given = await guest.GetAsync(Reader.From(path, answered.Headers.Location!.OriginalString));
            Assert.Equal(HttpStatusCode.OK, given.Status);
            Assert.StartsWith("attachment", given.ContentHeaders.ContentDisposition?.ToString(), StringComparison.Ordinal);
        }

        var responses = (await admin.GetAsync($"/api/guestbooks/{guestbook}/responses")).Data["responses"]!.AsArray();
        Assert.Equal(5, responses.Count);
        Assert.All(responses, r => Assert.Equal("Ada <b>", r!["name"]!.GetValue<string>()));

        // Nobody is asked where there is nothing to be had, and those who keep the files are not.
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/answer/file/999999999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/answer/files")).Status);
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/guestbook")).Data;
        var free = await guest.GetAsync($"/answer/file/{files[0]}");
        Assert.Equal(
            (HttpStatusCode.Found, $"../../download/file/{files[0]}"),
            (free.Status, free.Headers.Location!.OriginalString)
        );
    }

    [Fact]
    public async Task What_somebody_leaves_empty_about_themselves_is_taken_from_their_account()
    {
        var (server, admin, _, files, guestbook) = await AskingAsync(DatabaseKind.Sqlite);
        var (name, _) = await Make.UserAsync(admin);
        using var german = new Reader(server.Address, "de");
        await german.SignInAsync(name);
        var path = $"/answer/file/{files[0]}";
        var form = FormOnPage.Of(path, await german.PageAsync(path), "email").With("q1", "Deshalb");

        Assert.Equal(HttpStatusCode.Forbidden, (await form.Copy().With("antiforgery", "x").SendAsync(german)).Status);
        var unknown = await form.Copy().With("q2", "Green").SendAsync(german);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Contains("„Green“ lässt sich nicht mehr wählen.", Reader.Words(unknown.Text), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(german)).Status);

        var response = Assert.Single(
            (await admin.GetAsync($"/api/guestbooks/{guestbook}/responses")).Data["responses"]!.AsArray()
        );
        Assert.Equal($"{name}@example.edu", response!["email"]!.GetValue<string>());
    }

    private static async Task<(
        TestServer Server,
        Wire Admin,
        long Dataset,
        IReadOnlyList<long> Files,
        long Guestbook
    )> AskingAsync(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, alias, "Tides");
        List<long> files =
        [
            await Make.FileAsync(admin, dataset, "north.txt", "1"),
            await Make.FileAsync(admin, dataset, "south.txt", "2"),
        ];
        await Make.PublishAsync(admin, dataset);
        var guestbook = (
            await admin.PostAsync(
                $"/api/guestbooks/{alias}",
                new JsonObject
                {
                    ["name"] = "Who are you?",
                    ["enabled"] = true,
                    ["nameRequired"] = true,
                    ["emailRequired"] = true,
                    ["institutionRequired"] = false,
                    ["positionRequired"] = false,
                    ["customQuestions"] = new JsonArray(
                        Question("Why?", "textarea", required: true),
                        Question("Which?", "options", required: false, "Red", "Blue")
                    ),
                }
            )
        ).Data["id"]!.GetValue<long>();
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;
        return (server, admin, dataset, files, guestbook);
    }

    private static JsonObject Question(string text, string type, bool required, params IEnumerable<string> options) =>
        new()
        {
            ["question"] = text,
            ["type"] = type,
            ["required"] = required,
            ["displayOrder"] = 1,
            ["hidden"] = false,
            ["optionValues"] = new JsonArray([
                .. options.Select((o, i) => new JsonObject { ["value"] = o, ["displayOrder"] = i }),
            ]),
        };
}
