using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Access;

/// <summary>People are asked who they are before they download, or before they ask for access.</summary>
public sealed class GuestbookTests
{
    [Theory, EachDatabase]
    public async Task Nobody_downloads_before_the_guestbook_is_answered_but_those_who_keep_the_files(DatabaseKind database)
    {
        var (server, admin, collection, dataset, file) = await AskingAsync(database);
        using var guest = server.Guest();
        var guestbook = await GuestbookAsync(admin, collection);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;
        Assert.Equal(guestbook, (await guest.GetAsync($"/api/datasets/{dataset}")).Data["guestbookId"]!.GetValue<long>());

        var missing = $"You may not download this file without the required Guestbook response for guestbookID {guestbook}.";
        foreach (var path in Downloads(dataset, file))
        {
            (await guest.GetAsync(path)).MustBeError(HttpStatusCode.BadRequest, missing);
            (await guest.GetAsync($"{path}?gbrids=0123456789abcdef0123456789abcdef")).MustBeError(HttpStatusCode.BadRequest);
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(path)).Status);
        }

        (await guest.PostAsync("/api/access/datafiles", new JsonObject { ["fileIds"] = new JsonArray(file) })).MustBeError(
            HttpStatusCode.BadRequest,
            missing
        );
        var answers = Answers(("name", "Ada"), ("email", "ada@example.edu"));
        foreach (var path in Downloads(dataset, file))
        {
            (await guest.PostAsync(path)).MustBeError(HttpStatusCode.BadRequest, missing);
            var signed = new Uri((await guest.PostAsync(path, answers.DeepClone())).Data["signedUrl"]!.GetValue<string>());
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(signed.PathAndQuery)).Status);
        }

        var posted = answers.DeepClone().AsObject();
        posted["fileIds"] = new JsonArray(file);
        Assert.Equal(HttpStatusCode.OK, (await guest.PostAsync("/api/access/datafiles", posted)).Status);
        var listed = (await admin.GetAsync($"/api/guestbooks/{guestbook}/responses")).Data;
        Assert.Equal(5, listed["responses"]!.AsArray().Count);
        Assert.Equal(5, listed["guestbook"]!["responseCount"]!.GetValue<int>());
        var first = listed["responses"]![0]!;
        Assert.Equal(
            ("Ada", "ada@example.edu", "Download", "open.txt", "Because"),
            (
                first["name"]!.GetValue<string>(),
                first["email"]!.GetValue<string>(),
                first["type"]!.GetValue<string>(),
                first["fileName"]!.GetValue<string>(),
                first["customQuestions"]![0]!["response"]!.GetValue<string>()
            )
        );

        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/guestbooks/{collection}/{guestbook}/enabled", "false")).Data;
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/access/datafile/{file}")).Status);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/guestbooks/{collection}/{guestbook}/enabled", "true")).Data;
        (await guest.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal($"Guestbook removed {guestbook}", (await admin.DeleteAsync($"/api/datasets/{dataset}/guestbook")).Message);
        Assert.Equal("No Guestbook to remove.", (await admin.DeleteAsync($"/api/datasets/{dataset}/guestbook")).Message);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/access/datafile/{file}")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_collection_stays_while_answers_for_what_was_moved_away_are_kept_in_it(DatabaseKind database)
    {
        var (server, admin, collection, dataset, file) = await AskingAsync(database);
        using var guest = server.Guest();
        var guestbook = await GuestbookAsync(admin, collection);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;
        _ = (await guest.PostAsync($"/api/access/datafile/{file}", Answers(("name", "Ada"), ("email", "ada@example.edu")))).Data;
        var to = await Make.CollectionAsync(admin, published: true);
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/move/{to}?forceMove=true")).Message;

        (await admin.DeleteAsync($"/api/dataverses/{collection}")).MustBeError(
            HttpStatusCode.Forbidden,
            "Guestbooks of the collection were answered for datasets that lie elsewhere now. The answers would be lost with it."
        );

        Assert.Single((await admin.GetAsync($"/api/guestbooks/{guestbook}/responses")).Data["responses"]!.AsArray());
    }

    [Theory, EachDatabase]
    public async Task An_answer_opens_what_whoever_gave_it_may_have_and_nothing_else(DatabaseKind database)
    {
        var (server, admin, collection, dataset, _) = await AskingAsync(database);
        var closed = await Deposit.FileAsync(admin, dataset, "closed.txt", "closed", restricted: true);
        await Make.PublishAsync(admin, dataset);
        var guestbook = await GuestbookAsync(admin, collection);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;
        var (name, token) = await Make.UserAsync(admin);
        using var reader = server.As(token);
        using var guest = server.Guest();
        var answers = Answers();
        (await reader.PostAsync($"/api/access/datafile/{closed}", answers.DeepClone())).MustBeError(HttpStatusCode.Forbidden);
        _ = (await admin.PutAsync($"/api/access/datafile/{closed}/grantAccess/@{name}")).Data;

        var path = $"/api/access/datafile/{closed}?format=original&key={token}";
        var url = (await reader.PostAsync(path, answers.DeepClone())).Data["signedUrl"]!.GetValue<string>();
        Assert.DoesNotContain(token, url);
        Assert.Contains("format=original", url);
        // In a browser, which knows no token.
        Assert.Equal("closed", (await guest.GetAsync(new Uri(url).PathAndQuery)).Text);
        var key = url.Split("gbrids=")[1];
        var (other, _) = await Make.DatasetAsync(admin, collection);
        var elsewhere = await Deposit.FileAsync(admin, other, "elsewhere.txt", "elsewhere");
        (await guest.GetAsync($"/api/access/datafile/{elsewhere}?gbrids={key}")).MustBeError(HttpStatusCode.Forbidden);
        _ = (await admin.DeleteAsync($"/api/access/datafile/{closed}/revokeAccess/@{name}")).Data;
        (await guest.GetAsync(new Uri(url).PathAndQuery)).MustBeError(HttpStatusCode.Forbidden);
    }

    [Theory, EachDatabase]
    public async Task An_answer_opens_what_a_collection_is_limited_to_whoever_gave_it(DatabaseKind database)
    {
        var (server, admin, collection, dataset, file) = await AskingAsync(database);
        var guestbook = await GuestbookAsync(admin, collection);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;
        var (name, token) = await Make.UserAsync(admin);
        var readers = $"/api/dataverses/{collection}/locallyFairRoleAssignees";
        _ = (await admin.PutAsync($"{readers}/@{name}")).Data;
        using var reader = server.As(token);
        using var guest = server.Guest();
        var addresses = new List<string>();
        foreach (var path in Downloads(dataset, file).Append($"/api/access/datafile/bundle/{file}"))
        {
            (await guest.GetAsync(path)).MustBeError(HttpStatusCode.NotFound);
            (await guest.PostAsync(path, Answers())).MustBeError(HttpStatusCode.NotFound);
            addresses.Add(new Uri((await reader.PostAsync(path, Answers())).Data["signedUrl"]!.GetValue<string>()).PathAndQuery);
        }

        foreach (var address in addresses)
        {
            var answer = await guest.GetAsync(address);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Text}");
        }

        var key = addresses[0].Split("gbrids=")[1];
        var hidden = await Deposit.PublishedAsync(admin);
        var other = await Deposit.FileAsync(admin, hidden.Id, "other.txt", "other");
        await Make.PublishAsync(admin, hidden.Id);
        _ = (await admin.PutAsync($"/api/dataverses/{hidden.Collection}/locallyFairRoleAssignees/@dataverseAdmin")).Data;
        foreach (var path in Downloads(hidden.Id, other).Append($"/api/access/datafiles/{file},{other}"))
        {
            (await guest.GetAsync($"{path}?gbrids={key}")).MustBeError(HttpStatusCode.NotFound);
        }

        _ = (await admin.PutAsync(readers, new JsonArray("@dataverseAdmin"))).Data;
        foreach (var address in addresses)
        {
            (await guest.GetAsync(address)).MustBeError(HttpStatusCode.NotFound);
        }
    }

    [Theory, EachDatabase]
    public async Task An_answer_opens_a_draft_to_whoever_may_see_it(DatabaseKind database)
    {
        var (server, admin, collection, _, _) = await AskingAsync(database);
        var guestbook = await GuestbookAsync(admin, collection);
        var (draft, _) = await Make.DatasetAsync(admin, collection);
        _ = await Deposit.FileAsync(admin, draft, "early.txt", "early");
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{draft}/guestbook", $"{guestbook}")).Data;
        var (name, token) = await Make.UserAsync(admin);
        await Make.AssignAsync(admin, collection, $"@{name}", "member");
        using var reader = server.As(token);
        using var guest = server.Guest();
        foreach (var path in new[] { $"/api/access/dataset/{draft}", $"/api/access/dataset/{draft}/versions/:draft" })
        {
            var answered = (await reader.PostAsync(path, Answers())).Data["signedUrl"]!.GetValue<string>();
            Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync(new Uri(answered).PathAndQuery)).Status);
            Assert.NotEqual(HttpStatusCode.OK, (await guest.GetAsync(path)).Status);
        }
    }

    [Theory, EachDatabase]
    public async Task What_is_required_must_be_answered_and_what_is_chosen_must_be_offered(DatabaseKind database)
    {
        var (server, admin, collection, dataset, file) = await AskingAsync(database);
        using var guest = server.Guest();
        var guestbook = await GuestbookAsync(admin, collection);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;
        await Refused(Answers(), "Guestbook Response entry is required but not present (Name,Email).");
        var nothing = Answers(("name", "Ada"), ("email", "ada@example.edu"));
        nothing["guestbookResponse"]!["answers"] = new JsonArray();
        await Refused(nothing, "Guestbook Response entry is required but not present (Why?).");
        await Refused(Answering((9, "What?")), "Guestbook Custom Question ID 9 not found.");
        await Refused(Answering((1, "Because"), (2, "Green")), "Guestbook Custom Question Answer not a valid option (Green).");
        await Refused(Answering((1, "Because"), (1, "Twice")), "Guestbook Custom Question ID 1 not found.");
        foreach (
            var wrong in new[] { """{"guestbookResponse":7}""", """{"guestbookResponse":{"answers":[{"id":"x","value":"y"}]}}""" }
        )
        {
            (await guest.TextAsync(HttpMethod.Post, $"/api/access/datafile/{file}", wrong)).MustBeError(
                HttpStatusCode.BadRequest
            );
        }

        Assert.Empty((await admin.GetAsync($"/api/guestbooks/{guestbook}/responses")).Data["responses"]!.AsArray());
        var lines = Answering((1, "Because"), (2, "Red"));
        lines["guestbookResponse"]!["answers"]![0]!["value"] = new JsonArray("One", "Two");
        _ = (await guest.PostAsync($"/api/access/datafile/{file}", lines)).Data;
        // What somebody with an account leaves out is taken from there.
        var (name, token) = await Make.UserAsync(admin);
        _ = (await server.As(token).PostAsync($"/api/access/datafile/{file}", Answers())).Data;
        var page = (await admin.GetAsync($"/api/guestbooks/{guestbook}/responses?limit=1&offset=1")).Data;
        Assert.Equal($"{name}@example.edu", Assert.Single(page["responses"]!.AsArray())!["email"]!.GetValue<string>());
        Assert.Equal(2, page["pagination"]!["totalResponses"]!.GetValue<int>());
        Assert.EndsWith("?limit=1&offset=0", page["pagination"]!["previous"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(page["pagination"]!["next"]);
        var table = (await admin.GetAsync($"/api/dataverses/{collection}/guestbookResponses?guestbookId={guestbook}")).Text;
        Assert.StartsWith("Guestbook, Dataset, Dataset PID, Date, Type, ", table, StringComparison.Ordinal);
        Assert.Contains("'=1+1", table);
        Assert.Contains("\"One\nTwo\"", table);

        JsonObject Answering(params (long Id, string Value)[] given)
        {
            var body = Answers(("name", "=1+1"), ("email", "ada@example.edu"));
            body["guestbookResponse"]!["answers"] = new JsonArray([
                .. given.Select(g => new JsonObject { ["id"] = g.Id, ["value"] = g.Value }),
            ]);
            return body;
        }

        async Task Refused(JsonObject body, string message) =>
            (await guest.PostAsync($"/api/access/datafile/{file}", body)).MustBeError(
                HttpStatusCode.BadRequest,
                $"Problem trying download with guestbook response on {file} : {message}"
            );
    }

    [Theory, EachDatabase]
    public async Task Where_it_is_asked_with_the_request_the_download_asks_no_more(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        var file = await Deposit.FileAsync(admin, dataset, "closed.txt", "closed", restricted: true);
        await Make.PublishAsync(admin, dataset);
        var guestbook = await GuestbookAsync(admin, collection);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;
        var path = $"/api/datasets/{dataset}/guestbookEntryAtRequest";
        Assert.Equal("Not set on dataset, using the default: false", (await admin.GetAsync(path)).Message);
        (await admin.TextAsync(HttpMethod.Put, path, "true")).MustBeError(
            HttpStatusCode.Forbidden,
            "Guestbook Entry At Request cannot be set. This server is not configured to allow it."
        );
        _ = (await admin.TextAsync(HttpMethod.Put, "/api/admin/settings/:GuestbookAtRequest", "false")).Data;
        Assert.Equal("Guestbook Entry At Request set to: true", (await admin.TextAsync(HttpMethod.Put, path, "true")).Message);
        Assert.Equal("true", (await admin.GetAsync(path)).Message);

        var (name, token) = await Make.UserAsync(admin);
        using var asker = server.As(token);
        (await asker.PutAsync($"/api/access/datafile/{file}/requestAccess")).MustBeError(
            HttpStatusCode.BadRequest,
            $"You may not request access to this file without the required Guestbook response for guestbookID {guestbook}."
        );
        (
            await asker.PutAsync(
                $"/api/access/datafile/{file}/requestAccess",
                new JsonObject { ["guestbookResponse"] = new JsonObject() }
            )
        ).MustBeError(
            HttpStatusCode.BadRequest,
            $"Problem trying request access on {file} : Guestbook Response entry is required but not present (Why?)."
        );
        _ = (await asker.PutAsync($"/api/access/datafile/{file}/requestAccess", Answers())).Data;
        Assert.Equal(
            "AccessRequest",
            (await admin.GetAsync($"/api/guestbooks/{guestbook}/responses")).Data["responses"]![0]!["type"]!.GetValue<string>()
        );
        _ = (await admin.PutAsync($"/api/access/datafile/{file}/grantAccess/@{name}")).Data;
        Assert.Equal("closed", (await asker.GetAsync($"/api/access/datafile/{file}")).Text);

        Assert.Equal("Guestbook Entry At Request reset to default: false", (await admin.DeleteAsync(path)).Message);
        (await asker.GetAsync($"/api/access/datafile/{file}")).MustBeError(HttpStatusCode.BadRequest);
        (await admin.GetAsync("/api/datasets/999999999/guestbookEntryAtRequest")).MustBeError(
            HttpStatusCode.NotFound,
            "No such dataset"
        );
    }

    [Theory, EachDatabase]
    public async Task Guestbooks_are_made_changed_and_listed_and_used_below_their_collection(DatabaseKind database)
    {
        var (_, admin, collection, dataset, _) = await AskingAsync(database);
        var inner = await Make.CollectionAsync(admin, collection);
        var guestbook = await GuestbookAsync(admin, collection);
        var made = (await admin.GetAsync($"/api/guestbooks/{guestbook}")).Data;
        Assert.Equal("Who are you?", made["name"]!.GetValue<string>());
        Assert.Equal(
            ["Red", "Blue"],
            made["customQuestions"]![1]!["optionValues"]!.AsArray().Select(o => o!["value"]!.GetValue<string>())
        );
        Assert.Empty((await admin.GetAsync($"/api/guestbooks/{inner}/list")).Data.AsArray());
        var inherited = (await admin.GetAsync($"/api/guestbooks/{inner}/list?includeInherited=true&includeStats=true")).Data;
        Assert.Equal(0, inherited.AsArray().Single(g => g!["id"]!.GetValue<long>() == guestbook)!["usageCount"]!.GetValue<int>());

        // A question that stays keeps its number, one that comes gets a new one.
        var changed = made.DeepClone().AsObject();
        changed["name"] = "Who are they?";
        changed["customQuestions"] = new JsonArray(
            made["customQuestions"]![1]!.DeepClone(),
            Question("Whence?", "text", required: false)
        );
        var after = (await admin.PutAsync($"/api/guestbooks/{guestbook}", changed)).Data;
        Assert.Equal([2, 3], after["customQuestions"]!.AsArray().Select(q => q!["id"]!.GetValue<int>()));
        foreach (var member in new[] { "name", "enabled", "nameRequired" })
        {
            var wrong = changed.DeepClone().AsObject();
            wrong.Remove(member);
            (await admin.PutAsync($"/api/guestbooks/{guestbook}", wrong)).MustBeError(HttpStatusCode.BadRequest);
        }

        (await admin.PutAsync("/api/guestbooks/999999999", changed)).MustBeError(
            HttpStatusCode.NotFound,
            "The guestbook could not be found."
        );
        (await admin.TextAsync(HttpMethod.Put, $"/api/guestbooks/{collection}/{guestbook}/enabled", "perhaps")).MustBeError(
            HttpStatusCode.BadRequest,
            "Illegal value 'perhaps'. Use 'true' or 'false'"
        );
        (await admin.TextAsync(HttpMethod.Put, $"/api/guestbooks/{collection}/x/enabled", "true")).MustBeError(
            HttpStatusCode.BadRequest,
            "Illegal id 'x'"
        );
        (await admin.TextAsync(HttpMethod.Put, $"/api/guestbooks/{inner}/{guestbook}/enabled", "true")).MustBeError(
            HttpStatusCode.NotFound,
            $"Guestbook {guestbook} not found."
        );

        // One of another collection asks nobody here, and is lost where its collection is no longer above.
        var foreign = await GuestbookAsync(admin, inner);
        (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{foreign}")).MustBeError(
            HttpStatusCode.NotFound,
            $"Could not find a guestbook with id {foreign}"
        );
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;
        var elsewhere = await Make.CollectionAsync(admin, published: true);
        (await admin.PostAsync($"/api/datasets/{dataset}/move/{elsewhere}")).MustBeError(HttpStatusCode.Forbidden);
        _ = (await admin.PostAsync($"/api/datasets/{dataset}/move/{elsewhere}?forceMove=true")).Data;
        Assert.Null((await admin.GetAsync($"/api/datasets/{dataset}")).Data["guestbookId"]);
    }

    private static IReadOnlyList<string> Downloads(long dataset, long file) =>
        [
            $"/api/access/datafile/{file}",
            $"/api/access/datafiles/{file}",
            $"/api/access/dataset/{dataset}",
            $"/api/access/dataset/{dataset}/versions/1.0",
        ];

    private static JsonObject Question(string text, string type, bool required, params string[] options)
    {
        var question = new JsonObject
        {
            ["question"] = text,
            ["required"] = required,
            ["displayOrder"] = 0,
            ["type"] = type,
            ["hidden"] = false,
        };
        if (options.Length > 0)
        {
            question["optionValues"] = new JsonArray([
                .. options.Select((o, i) => new JsonObject { ["value"] = o, ["displayOrder"] = i }),
            ]);
        }

        return question;
    }

    [Theory, EachDatabase]
    public async Task Pages_of_answers_lead_on_where_people_find_the_installation(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Quire:SiteUrl"] = "https://data.example.edu/archive" }
        );
        var admin = server.Admin();
        var guestbook = await GuestbookAsync(admin, await Make.CollectionAsync(admin));
        var page = (await admin.GetAsync($"/api/guestbooks/{guestbook}/responses?limit=1&offset=1")).Data;
        Assert.Equal(
            $"https://data.example.edu/archive/api/guestbooks/{guestbook}/responses?limit=1&offset=0",
            page["pagination"]!["previous"]!.GetValue<string>()
        );
    }

    private static async Task<long> GuestbookAsync(Wire wire, string collection) =>
        (
            await wire.PostAsync(
                $"/api/guestbooks/{collection}",
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

    private static JsonObject Answers(params (string Name, string Value)[] person)
    {
        var said = new JsonObject { ["answers"] = new JsonArray(new JsonObject { ["id"] = 1, ["value"] = "Because" }) };
        foreach (var (name, value) in person)
        {
            said[name] = value;
        }

        return new() { ["guestbookResponse"] = said };
    }

    private static async Task<(TestServer Server, Wire Admin, string Collection, long Dataset, long File)> AskingAsync(
        DatabaseKind database
    )
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var collection = await Make.CollectionAsync(admin, published: true);
        var (dataset, _) = await Make.DatasetAsync(admin, collection);
        var file = await Deposit.FileAsync(admin, dataset, "open.txt", "open");
        await Make.PublishAsync(admin, dataset);
        return (server, admin, collection, dataset, file);
    }
}
