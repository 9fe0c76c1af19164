using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Files.Thumbnails;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

/// <summary>Small pictures of collections.</summary>
public sealed class CollectionLogoTests
{
    [Theory, EachDatabase]
    public async Task The_logo_a_theme_names_is_given_small_to_those_who_may_see_the_collection(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(database);
        using var admin = server.Admin();
        using var guest = server.Guest();
        var (alias, id) = await WithThemeAsync(admin, "logo.png");
        Write(server, id, "logo.png");

        var picture = await admin.GetAsync($"/api/access/dvCardImage/{id}");
        Assert.Equal("image/png", picture.ContentHeaders.ContentType!.MediaType);
        Assert.Equal((48, 24), Picture.SizeOf(picture.Body));
        // Nobody else hears of a collection that is not published.
        Assert.Equal(HttpStatusCode.NoContent, (await guest.GetAsync($"/api/access/dvCardImage/{id}")).Status);
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/actions/:publish")).Data;
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync($"/api/access/dvCardImage/{id}")).Status);

        // Another picture in its place is given at once.
        File.WriteAllText(Path.Combine(FolderOf(server, id), "logo.png"), "no picture");
        Assert.Equal(HttpStatusCode.NoContent, (await guest.GetAsync($"/api/access/dvCardImage/{id}")).Status);
    }

    [Theory]
    [InlineData("../secret.png")]
    [InlineData("link.png")]
    [InlineData("missing.png")]
    public async Task Nothing_is_given_but_files_of_its_folder(string name)
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (_, id) = await WithThemeAsync(admin, name);
        Write(server, id, "logo.png");
        Write(server, id, "../secret.png");
        File.CreateSymbolicLink(
            Path.Combine(FolderOf(server, id), "link.png"),
            Path.GetFullPath(Path.Combine(FolderOf(server, id), "..", "secret.png"))
        );
        Assert.Equal(HttpStatusCode.NoContent, (await admin.GetAsync($"/api/access/dvCardImage/{id}")).Status);
        (await admin.GetAsync("/api/access/dvCardImage/99999999")).MustBeError(HttpStatusCode.NotFound);
    }

    private static async Task<(string Alias, long Id)> WithThemeAsync(Wire wire, string logo)
    {
        var body = Make.Collection(Make.Name("logo"));
        body["theme"] = new JsonObject { ["logo"] = logo };
        var made = (await wire.PostAsync("/api/dataverses/root", body)).Data;
        return (made["alias"]!.GetValue<string>(), made["id"]!.GetValue<long>());
    }

    private static string FolderOf(TestServer server, long id) =>
        Path.Combine(server.Folder, "logos", id.ToString(CultureInfo.InvariantCulture));

    private static void Write(TestServer server, long id, string name)
    {
        Directory.CreateDirectory(FolderOf(server, id));
        File.WriteAllBytes(Path.GetFullPath(Path.Combine(FolderOf(server, id), name)), Picture.Png(200, 100));
    }
}
