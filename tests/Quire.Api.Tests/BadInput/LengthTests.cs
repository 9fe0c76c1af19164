using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>Texts as long as they may be, and one character longer.</summary>
public sealed class LengthTests
{
    private const int Line = 255;
    private const int Prose = 1_000_000;

    [Theory]
    [CombinedWith("name", Line, "Name must be at most 255 characters.")]
    [CombinedWith("affiliation", Line, "Affiliation must be at most 255 characters.")]
    [CombinedWith("description", Prose, "Description must be at most 1000000 characters.")]
    [CombinedWith("dataverseContacts", Line, "Contact email must be at most 255 characters.")]
    [CombinedWith("theme", Line, "'tagline' of the theme must be at most 255 characters.")]
    public async Task A_collection(DatabaseKind database, string key, int limit, string message)
    {
        var server = await SharedServer.OfAsync(database);

        JsonObject Body(int length)
        {
            var body = Make.Collection(Make.Name("long"));
            body[key] = key switch
            {
                "dataverseContacts" => new JsonArray(new JsonObject { ["contactEmail"] = Address(length) }),
                "theme" => new JsonObject { ["tagline"] = Text(length) },
                _ => Text(length),
            };
            return body;
        }

        var alias = (await server.Admin().PostAsync("/api/dataverses/root", Body(limit))).Data["alias"];
        foreach (
            var answer in new[]
            {
                await server.Admin().PostAsync("/api/dataverses/root", Body(limit + 1)),
                await server.Admin().PutAsync($"/api/dataverses/{alias}", Body(limit + 1)),
            }
        )
        {
            answer.MustBeError(HttpStatusCode.BadRequest);
            Assert.Contains(message, answer.Message, StringComparison.Ordinal);
            Assert.InRange(answer.Message.Length, 1, 1000);
        }
    }

    [Theory]
    [CombinedWith("firstName", "First name must be at most 255 characters.")]
    [CombinedWith("lastName", "Last name must be at most 255 characters.")]
    [CombinedWith("email", "Email must be at most 255 characters.")]
    [CombinedWith("affiliation", "Affiliation must be at most 255 characters.")]
    [CombinedWith("position", "Position must be at most 255 characters.")]
    public async Task An_account(DatabaseKind database, string key, string message)
    {
        var server = await SharedServer.OfAsync(database);

        Task<WireAnswer> CreateAsync(int length)
        {
            var name = Make.Name("u");
            var body = new JsonObject
            {
                ["userName"] = name,
                ["firstName"] = "A",
                ["lastName"] = "B",
                ["email"] = $"{name}@example.edu",
            };
            body[key] = key == "email" ? Address(length, name) : Text(length);
            return server.Guest().PostAsync("/api/builtin-users?password=12345678&key=burrito", body);
        }

        _ = (await CreateAsync(Line)).Data;
        (await CreateAsync(Line + 1)).MustBeError(HttpStatusCode.BadRequest, $"Bad request: can't save user. {message}");
    }

    [Theory]
    [CombinedWith("authenticationProviderId", "Authentication provider id must be at most 255 characters.")]
    [CombinedWith("persistentUserId", "Persistent user id must be at most 255 characters.")]
    public async Task An_account_of_another_provider(DatabaseKind database, string key, string message)
    {
        var server = await SharedServer.OfAsync(database);
        var name = Make.Name("u");
        var body = new JsonObject
        {
            ["authenticationProviderId"] = "orcid",
            ["persistentUserId"] = name,
            ["identifier"] = name,
            ["firstName"] = "A",
            ["lastName"] = "B",
            ["email"] = $"{name}@example.edu",
        };
        body[key] = Text(Line + 1);
        (await server.Guest().PostAsync("/api/admin/authenticatedUsers", body)).MustBeError(
            HttpStatusCode.BadRequest,
            $"Bad request: can't save user. {message}"
        );
    }

    [Theory]
    [CombinedWith("name", 600, "Name of a license must be at most 600 characters.")]
    [CombinedWith("uri", 600, "Uri of a license must be at most 600 characters.")]
    [CombinedWith("shortDescription", Prose, "Short description of a license must be at most 1000000 characters.")]
    [CombinedWith("languageCode", Line, "Language code of a license must be at most 255 characters.")]
    public async Task A_licence(DatabaseKind database, string key, int limit, string message)
    {
        var server = await SharedServer.OfAsync(database);

        Task<WireAnswer> CreateAsync(int length)
        {
            var name = Make.Name("L");
            var body = new JsonObject
            {
                ["name"] = name,
                ["uri"] = $"https://licenses.example.org/{name}",
                ["active"] = false,
                ["sortOrder"] = 9,
            };
            var start = body[key]?.GetValue<string>() ?? "";
            body[key] = start + Text(length - start.Length);
            return server.Admin().PostAsync("/api/licenses", body);
        }

        Assert.Equal(HttpStatusCode.Created, (await CreateAsync(limit)).Status);
        (await CreateAsync(limit + 1)).MustBeError(HttpStatusCode.BadRequest, message);
    }

    [Theory, EachDatabase]
    public async Task A_description_of_a_dataset(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var word = Make.Name("longtitle");
        var path = $"/api/dataverses/{await Make.CollectionAsync(admin)}/datasets";

        JsonObject Body(int title, int terms, int note)
        {
            var body = Make.Dataset(word);
            var version = body["datasetVersion"]!.AsObject();
            version["metadataBlocks"]!["citation"]!["fields"]![0]!["value"] = $"{word} {Text(title - word.Length - 1)}";
            version.Remove("license");
            version["termsOfUse"] = Text(terms);
            version["versionNote"] = Text(note);
            return body;
        }

        var id = (await admin.PostAsync(path, Body(Prose, Prose, 1000))).Data["id"]!.GetValue<long>();
        foreach (
            var (body, message) in new[]
            {
                (Body(Prose + 1, 1, 1), "Every value of title must be at most 1000000 characters."),
                (Body(100, Prose + 1, 1), "termsOfUse must be at most 1000000 characters."),
                (Body(100, 1, 1001), "versionNote must be at most 1000 characters."),
            }
        )
        {
            (await admin.PostAsync(path, body)).MustBeError(HttpStatusCode.BadRequest, $"Error parsing Json: {message}");
        }

        var edit = Make.Field("title", "primitive", Text(Prose + 1));
        var answer = await admin.PutAsync($"/api/datasets/{id}/editMetadata?replace=true", edit);
        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.EndsWith("Every value of title must be at most 1000000 characters.", answer.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await admin.GetAsync($"/api/search?q={word}&type=dataset")).Data["total_count"]!.GetValue<int>());
    }

    [Theory, EachDatabase]
    public async Task A_name_in_a_metadata_block(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        static string Block(int length) =>
            $"#metadataBlock\tname\tdataverseAlias\tdisplayName\n\t{new string('b', length)}\t\tLong\n";
        _ = (
            await server
                .Admin()
                .TextAsync(HttpMethod.Post, "/api/admin/datasetfield/load", Block(1000), "text/tab-separated-values")
        ).Data;
        var answer = await server
            .Admin()
            .TextAsync(HttpMethod.Post, "/api/admin/datasetfield/load", Block(1001), "text/tab-separated-values");
        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains("must be at most 1000 characters", answer.Message, StringComparison.Ordinal);
    }

    // Text that does not shrink when a database packs it.
    private static string Text(int length)
    {
        var random = new Random(length);
        return new string([.. Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(26)))]);
    }

    // The part before the @ may have 64 characters, and one between two points after it 63.
    private static string Address(int length, string name = "someone")
    {
        const string end = ".example.edu";
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 63), 3));
        var rest = length - name.Length - 1 - domain.Length - 1 - end.Length;
        return $"{name}@{domain}.{new string('e', rest)}{end}";
    }
}
