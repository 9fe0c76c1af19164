using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Files.Thumbnails;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

/// <summary>Logos that are sent, and not put into a folder of the server.</summary>
public sealed class SentLogoTests
{
    [Theory, EachDatabase]
    public async Task A_logo_is_given_as_it_is_small_and_by_its_name_until_it_is_removed(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, guest) = (server.Admin(), server.Guest());
        var alias = await Make.CollectionAsync(admin, published: true);

        _ = (await SetAsync(admin, alias, "sea/gauge.png", Picture.Png(800, 200), "A gauge")).Data;

        var whole = await guest.GetAsync($"/api/dataverses/{alias}/logo");
        Assert.Equal("image/png", whole.ContentHeaders.ContentType!.MediaType);
        Assert.Equal((400, 100), Picture.SizeOf(whole.Body));
        Assert.Equal((48, 12), Picture.SizeOf((await guest.GetAsync($"/api/access/dvCardImage/{alias}")).Body));
        Assert.Equal(("gauge.png", "A gauge"), await ThemeAsync(guest, alias));

        _ = (await admin.DeleteAsync($"/api/dataverses/{alias}/logo")).Data;

        (await guest.GetAsync($"/api/dataverses/{alias}/logo")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NoContent, (await guest.GetAsync($"/api/access/dvCardImage/{alias}")).Status);
        Assert.Null((await guest.GetAsync($"/api/dataverses/{alias}")).Data["theme"]);
        // Whoever removes what has gone already wanted nothing else.
        _ = (await admin.DeleteAsync($"/api/dataverses/{alias}/logo")).Data;
    }

    [Theory, EachDatabase]
    public async Task What_a_form_does_not_speak_of_stays(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        (await SetAsync(admin, alias, null, null, "Nothing")).MustBeError(HttpStatusCode.BadRequest);
        _ = (await SetAsync(admin, alias, "one.png", Picture.Png(30, 30), "One")).Data;

        _ = (await SetAsync(admin, alias, "two.png", Picture.Png(60, 30), null)).Data;
        Assert.Equal(("two.png", "One"), await ThemeAsync(admin, alias));
        _ = (await SetAsync(admin, alias, null, null, "Two")).Data;
        Assert.Equal(("two.png", "Two"), await ThemeAsync(admin, alias));
        Assert.Equal((60, 30), Picture.SizeOf((await admin.GetAsync($"/api/dataverses/{alias}/logo")).Body));
        _ = (await SetAsync(admin, alias, null, null, " ")).Data;
        Assert.Equal(("two.png", null), await ThemeAsync(admin, alias));

        // Nor does a change of the theme take the logo away.
        var body = new JsonObject { ["theme"] = new JsonObject { ["tagline"] = "By the sea" } };
        _ = (await admin.PutAsync($"/api/dataverses/{alias}", body)).Data;
        Assert.Equal(("two.png", null), await ThemeAsync(admin, alias));
        _ = (await admin.DeleteAsync($"/api/dataverses/{alias}/logo")).Data;
        Assert.Equal((null, null), await ThemeAsync(admin, alias));
    }

    [Theory, EachDatabase]
    public async Task What_is_no_picture_or_too_large_is_refused_and_changes_nothing(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        _ = (await SetAsync(admin, alias, "one.png", Picture.Png(30, 30), "One")).Data;
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray();

        (await SetAsync(admin, alias, "a.svg", svg, null)).MustBeError(HttpStatusCode.BadRequest);
        (await SetAsync(admin, alias, "a.png", [], null)).MustBeError(HttpStatusCode.BadRequest);
        (await SetAsync(admin, alias, "a.png", Picture.Claiming(30_000, 30_000), null)).MustBeError(HttpStatusCode.BadRequest);
        (await SetAsync(admin, alias, "a.png", new byte[1_000_001], null)).MustBeError(HttpStatusCode.BadRequest);
        (await SetAsync(admin, alias, null, null, new string('a', 256))).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PutAsync($"/api/dataverses/{alias}/logo", new JsonObject())).MustBeError(HttpStatusCode.BadRequest);

        Assert.Equal(("one.png", "One"), await ThemeAsync(admin, alias));
        Assert.Equal((30, 30), Picture.SizeOf((await admin.GetAsync($"/api/dataverses/{alias}/logo")).Body));
    }

    [Theory, EachDatabase]
    public async Task The_logo_of_a_collection_is_for_those_who_may_see_it_and_goes_with_it(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, guest) = (server.Admin(), server.Guest());
        var alias = await Make.CollectionAsync(admin);
        _ = (await SetAsync(admin, alias, "one.png", Picture.Png(30, 30), null)).Data;
        var (name, token) = await Make.UserAsync(admin);
        using var member = server.As(token);

        (await guest.GetAsync($"/api/dataverses/{alias}/logo")).MustBeError(HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.NoContent, (await guest.GetAsync($"/api/access/dvCardImage/{alias}")).Status);
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/actions/:publish")).Data;
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/dataverses/{alias}/logo")).Status);
        // One that is there for some alone is not there for others.
        _ = (await admin.PutAsync($"/api/dataverses/{alias}/locallyFairRoleAssignees", new JsonArray($"@{name}"))).Data;
        (await guest.GetAsync($"/api/dataverses/{alias}/logo")).MustBeError(HttpStatusCode.NotFound);
        (await guest.GetAsync($"/api/access/dvCardImage/{alias}")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, (await member.GetAsync($"/api/dataverses/{alias}/logo")).Status);

        _ = (await admin.DeleteAsync($"/api/dataverses/{alias}")).Message;
        (await admin.GetAsync($"/api/dataverses/{alias}/logo")).MustBeError(HttpStatusCode.NotFound);
    }

    private static Task<WireAnswer> SetAsync(Wire wire, string alias, string? file, byte[]? picture, string? text)
    {
        var form = new MultipartFormDataContent();
        if (text is not null)
        {
            form.Add(new StringContent(text), "text");
        }

        if (picture is not null)
        {
            form.Add(new ByteArrayContent(picture), "file", file!);
        }

        return wire.SendAsync(HttpMethod.Put, $"/api/dataverses/{alias}/logo", form);
    }

    private static async Task<(string? Logo, string? Text)> ThemeAsync(Wire wire, string alias)
    {
        var theme = (await wire.GetAsync($"/api/dataverses/{alias}")).Data["theme"];
        return (theme?["logo"]?.GetValue<string>(), theme?["logoText"]?.GetValue<string>());
    }
}
