using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Files;

/// <summary>Guestbooks of collections, and answers to them.</summary>
internal static class Guestbook
{
    /// <summary>Makes one that asks for a name and why; gives its id.</summary>
    public static async Task<long> MakeAsync(Wire admin, string collection, string name = "Readers", bool enabled = true) =>
        (
            await admin.PostAsync(
                $"/api/guestbooks/{collection}",
                new JsonObject
                {
                    ["name"] = name,
                    ["enabled"] = enabled,
                    ["nameRequired"] = true,
                    ["emailRequired"] = false,
                    ["institutionRequired"] = false,
                    ["positionRequired"] = false,
                    ["customQuestions"] = new JsonArray(
                        new JsonObject
                        {
                            ["question"] = "Why?",
                            ["type"] = "textarea",
                            ["required"] = true,
                            ["displayOrder"] = 1,
                            ["hidden"] = false,
                        }
                    ),
                }
            )
        ).Data["id"]!.GetValue<long>();

    /// <summary>Lets a dataset ask with it.</summary>
    public static async Task UseAsync(Wire admin, long dataset, long guestbook) =>
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset}/guestbook", $"{guestbook}")).Data;

    /// <summary>Answers the one of a file before it is downloaded, on the page.</summary>
    public static async Task AnswerAsync(Reader reader, long file, string name, string why)
    {
        var path = $"/answer/file/{file}";
        var form = FormOnPage.Of(path, await reader.PageAsync(path), "email").With("name", name).With("q1", why);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync(reader)).Status);
    }
}
