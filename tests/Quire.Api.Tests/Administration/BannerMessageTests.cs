using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Administration;

/// <summary>Messages shown to everybody.</summary>
public sealed class BannerMessageTests
{
    private const string Path = "/api/admin/bannerMessage";

    [Theory, EachDatabase]
    public async Task A_message_is_shown_in_the_language_asked_for_until_it_is_put_away(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var text = Make.Name("Down ");
        var added = (
            await admin.PostAsync(
                Path,
                new JsonObject
                {
                    ["dismissibleByUser"] = "true",
                    ["messageTexts"] = new JsonArray(
                        new JsonObject { ["lang"] = "en", ["message"] = text },
                        new JsonObject { ["lang"] = "fr", ["message"] = $"Arrêt {text}" }
                    ),
                }
            )
        ).Data;
        Assert.Equal("Banner Message added successfully.", added["message"]!.GetValue<string>());
        var id = added["id"]!.GetValue<long>();

        Assert.Equal(text, Shown(await admin.GetAsync(Path), id));
        using var french = new HttpRequestMessage(HttpMethod.Get, Path);
        french.Headers.AcceptLanguage.ParseAdd("fr-CA, en;q=0.5");
        using var answer = await admin.Http.SendAsync(french);
        Assert.Contains($"Arrêt {text}", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal($"Message id =  {id} deactivated.", (await admin.PutAsync($"{Path}/{id}/deactivate")).Message);
        Assert.Null(Shown(await admin.GetAsync(Path), id));
        Assert.Equal($"Message id =  {id} deleted.", (await admin.DeleteAsync($"{Path}/{id}")).Message);
        (await admin.DeleteAsync($"{Path}/{id}")).MustBeError(HttpStatusCode.NotFound, $"Message id = {id} not found.");
        (await admin.PutAsync($"{Path}/{id}/deactivate")).MustBeError(HttpStatusCode.NotFound, $"Message id = {id} not found.");
    }

    [Theory, EachDatabase]
    public async Task A_message_without_texts_is_none(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        foreach (
            var body in new JsonNode[]
            {
                new JsonObject(),
                new JsonObject { ["messageTexts"] = new JsonArray() },
                new JsonObject { ["messageTexts"] = new JsonArray(new JsonObject { ["lang"] = "en" }) },
                new JsonObject { ["messageTexts"] = new JsonArray(new JsonObject { ["message"] = "No language" }) },
            }
        )
        {
            (await server.Admin().PostAsync(Path, body)).MustBeError(
                HttpStatusCode.BadRequest,
                "Add Banner Message unexpected exception: invalid or missing JSON object."
            );
        }
    }

    private static string? Shown(WireAnswer answer, long id) =>
        answer.Data.AsArray().SingleOrDefault(b => b!["id"]!.GetValue<long>() == id)?["displayValue"]!.GetValue<string>();
}
