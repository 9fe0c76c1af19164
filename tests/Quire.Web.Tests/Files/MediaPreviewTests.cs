using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Quire.Testing;
using Quire.Web.Tests.Pages;

namespace Quire.Web.Tests.Files;

/// <summary>Pictures, sounds and films on the page of their file.</summary>
public sealed class MediaPreviewTests
{
    private static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Theory, EachDatabase]
    public async Task They_are_seen_and_heard_there_by_whoever_may_have_the_file(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (id, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin, published: true));
        (string Name, string Type, byte[] Bytes, string Shown)[] media =
        [
            ("gauge.png", "image/png", Pixel, "img"),
            ("gulls.mp3", "audio/mpeg", [0xFF, 0xFB, 0x90, 0x00, .. new byte[400]], "audio"),
            ("flood.mp4", "video/mp4", [0, 0, 0, 24, .. "ftypmp42\0\0\0\0mp42isom"u8, .. new byte[64]], "video"),
        ];
        List<long> open = [];
        foreach (var (name, type, bytes, _) in media)
        {
            open.Add(await FileAsync(admin, id, name, bytes, type, null));
        }

        var closed = await FileAsync(admin, id, "closed.png", [.. Pixel, 0], "image/png", new() { ["restrict"] = "true" });
        var drawn = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray();
        var picture = await FileAsync(admin, id, "drawn.svg", drawn, "image/svg+xml", null);
        await Make.PublishAsync(admin, id);
        using var reader = new Reader(server.Address);

        foreach (var ((name, type, bytes, shown), file) in media.Zip(open))
        {
            var path = $"/file/{file}";
            var page = new HtmlParser().ParseDocument(await reader.PageAsync(path));
            var element = Assert.Single(page.QuerySelectorAll($"main {shown}[src]"));
            Assert.Contains(name, element.GetAttribute(shown == "img" ? "alt" : "aria-label"), StringComparison.Ordinal);
            // Nothing of a long one is fetched before somebody wants it.
            Assert.Equal(
                (shown != "img", shown != "img" ? "none" : null),
                (element.HasAttribute("controls"), element.GetAttribute("preload"))
            );
            var answer = await reader.GetAsync(Reader.From(path, element.GetAttribute("src")!));
            Assert.Equal((HttpStatusCode.OK, type), (answer.Status, answer.ContentHeaders.ContentType?.MediaType));
            Assert.Equal(bytes, answer.Body);
        }

        // Of what is closed, and of a picture that could run something, there is none.
        foreach (var file in (long[])[closed, picture])
        {
            var page = new HtmlParser().ParseDocument(await reader.PageAsync($"/file/{file}"));
            Assert.Empty(page.QuerySelectorAll("main img, main audio, main video, main svg:not(.icon)"));
        }
    }

    private static async Task<long> FileAsync(Wire wire, long dataset, string name, byte[] bytes, string type, JsonObject? said)
    {
        var added = (await wire.UploadAsync($"/api/datasets/{dataset}/add", name, bytes, said, type)).Data;
        return added["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
    }
}
