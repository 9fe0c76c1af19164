using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

/// <summary>Logo, tagline and colours of a collection.</summary>
public sealed class CollectionThemeTests
{
    private static JsonObject Theme() =>
        new()
        {
            ["logo"] = "observatory.png",
            ["tagline"] = "Looking up since 1873",
            ["linkUrl"] = "https://observatory.example.edu",
            ["linkColor"] = "428bca",
            ["textColor"] = "888888",
            ["backgroundColor"] = "f5f5f5",
            ["logoBackgroundColor"] = "ffffff",
            ["logoAlignment"] = "center",
        };

    private static async Task<JsonNode> CreateAsync(Wire wire, JsonNode? theme)
    {
        var body = Make.Collection(Make.Name("themed"));
        body["theme"] = theme;
        return (await wire.PostAsync("/api/dataverses/root", body)).Data;
    }

    [Theory, EachDatabase]
    public async Task The_theme_a_collection_is_made_with_is_kept(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var made = await CreateAsync(server.Admin(), Theme());

        var shown = (await server.Admin().GetAsync($"/api/dataverses/{made["alias"]}")).Data["theme"]!;

        var expected = Theme();
        expected.Remove("logoAlignment");
        expected["id"] = made["id"]!.DeepClone();
        Assert.Equal(expected.Count, shown.AsObject().Count);
        Assert.All(expected, member => Assert.Equal(member.Value!.ToJsonString(), shown[member.Key]?.ToJsonString()));
        Assert.Equal(shown.ToJsonString(), made["theme"]!.ToJsonString());
    }

    [Theory, EachDatabase]
    public async Task The_colour_behind_the_logo_is_shown_only_with_an_alignment(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var theme = Theme();
        theme.Remove("logoAlignment");

        var shown = (await CreateAsync(server.Admin(), theme))["theme"]!;

        Assert.Null(shown["logoBackgroundColor"]);
        Assert.Equal("f5f5f5", shown["backgroundColor"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task A_change_that_says_nothing_of_the_theme_leaves_it_and_one_that_does_replaces_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var alias = (await CreateAsync(server.Admin(), Theme()))["alias"]!.GetValue<string>();

        var renamed = (await server.Admin().PutAsync($"/api/dataverses/{alias}", new JsonObject { ["name"] = "Renamed" })).Data;
        Assert.Equal("Looking up since 1873", renamed["theme"]!["tagline"]!.GetValue<string>());

        var body = new JsonObject { ["theme"] = new JsonObject { ["tagline"] = "Looking down" } };
        Assert.Equal(
            "Looking down",
            (await server.Admin().PutAsync($"/api/dataverses/{alias}", body)).Data["theme"]!["tagline"]!.GetValue<string>()
        );
        var read = (await server.Admin().GetAsync($"/api/dataverses/{alias}")).Data["theme"]!;
        Assert.Equal(["id", "tagline"], read.AsObject().Select(m => m.Key));
    }

    [Theory, EachDatabase]
    public async Task A_collection_without_a_theme_shows_none(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        Assert.Null((await CreateAsync(server.Admin(), null))["theme"]);
    }

    [Theory]
    [CombinedWith("\"blue\"", "$.theme")]
    [CombinedWith("""{"tagline":5}""", "$.theme.tagline")]
    [CombinedWith("""{"logoAlignment":"middle"}""", "'logoAlignment' of the theme must be left, center or right, not 'middle'.")]
    public async Task A_theme_that_is_none_is_refused(DatabaseKind database, string theme, string message)
    {
        var server = await SharedServer.OfAsync(database);
        var body = Make.Collection(Make.Name("themed"));
        body["theme"] = JsonNode.Parse(theme);

        var answer = await server.Admin().PostAsync("/api/dataverses/root", body);

        answer.MustBeError(HttpStatusCode.BadRequest);
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
    }
}
