using System.Net;
using System.Text.Json.Nodes;
using Quire.Api.Tests.Datasets;
using Quire.Testing;

namespace Quire.Api.Tests.Collections;

public sealed class FeaturedItemTests
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    private static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static MultipartFormDataContent Form(params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return form;
    }

    private static MultipartFormDataContent With(MultipartFormDataContent form, string fileName, byte[] bytes)
    {
        form.Add(new ByteArrayContent(bytes), "file", fileName);
        return form;
    }

    private static Task<WireAnswer> AddAsync(Wire wire, string alias, MultipartFormDataContent form) =>
        wire.SendAsync(HttpMethod.Post, $"/api/dataverses/{alias}/featuredItems", form);

    private static async Task<JsonArray> ListAsync(Wire wire, string alias) =>
        (await wire.GetAsync($"/api/dataverses/{alias}/featuredItems")).Data.AsArray();

    [Theory, EachDatabase]
    public async Task A_text_with_a_picture_is_shown_changed_and_removed(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, guest) = (server.Admin(), server.Guest());
        var alias = await Make.CollectionAsync(admin, published: true);

        var made = (
            await AddAsync(admin, alias, With(Form(("content", "<h1>Terns</h1>"), ("displayOrder", "1")), "sea/tern.png", Png))
        ).Data;
        var id = made["id"]!.GetValue<long>();
        Assert.Equal(
            ("<h1>Terns</h1>", "tern.png", "custom", 1),
            (
                made["content"]!.GetValue<string>(),
                made["imageFileName"]!.GetValue<string>(),
                made["type"]!.GetValue<string>(),
                made["displayOrder"]!.GetValue<int>()
            )
        );
        var picture = new Uri(made["imageFileUrl"]!.GetValue<string>()).AbsolutePath;
        var shown = await guest.GetAsync(picture);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (shown.Status, shown.ContentHeaders.ContentType!.MediaType));
        Assert.Equal(Png, shown.Body);
        _ = (await AddAsync(admin, alias, Form(("content", "First")))).Data;
        Assert.Equal(["First", "<h1>Terns</h1>"], (await ListAsync(guest, alias)).Select(i => i!["content"]!.GetValue<string>()));

        var item = $"/api/dataverseFeaturedItems/{id}";
        var kept = await admin.SendAsync(HttpMethod.Put, item, Form(("content", "Gulls"), ("keepFile", "true")));
        Assert.Equal("tern.png", kept.Data["imageFileName"]!.GetValue<string>());
        var other = With(Form(("content", "Gulls"), ("keepFile", "false")), "gull.gif", Gif);
        _ = (await admin.SendAsync(HttpMethod.Put, item, other)).Data;
        Assert.Equal(Gif, (await guest.GetAsync(picture)).Body);
        var bare = (await admin.SendAsync(HttpMethod.Put, item, Form(("content", "Gulls")))).Data;
        Assert.Null(bare["imageFileUrl"]);
        (await guest.GetAsync(picture)).MustBeError(HttpStatusCode.NotFound);

        Assert.Equal(
            $"Successfully deleted dataverse featured item with identifier {id}",
            (await admin.DeleteAsync(item)).Message
        );
        (await admin.DeleteAsync(item)).MustBeError(
            HttpStatusCode.NotFound,
            $"Could not find dataverse featured item with identifier {id}"
        );
        Assert.Equal(
            "All featured items of this Dataverse have been successfully deleted.",
            (await admin.DeleteAsync($"/api/dataverses/{alias}/featuredItems")).Message
        );
        Assert.Empty(await ListAsync(guest, alias));
    }

    [Theory]
    [CombinedWith("<p onclick=\"x()\" class=\"big\">A</p>", "<p class=\"big\">A</p>")]
    [CombinedWith("<script>alert(1)</script>B", "B")]
    [CombinedWith(
        "<a href=\"https://e.org\" style=\"top:0\">C</a>",
        "<a href=\"https://e.org\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">C</a>"
    )]
    [CombinedWith("<img src=\"javascript:alert(1)\" alt=\"D\">", "<img alt=\"D\">")]
    [CombinedWith("<form action=\"/api\"><b>E</b></form>", "<b>E</b>")]
    [CombinedWith("<b name=\"getElementById\">F</b>", "<b>F</b>")]
    [CombinedWith("<svg><style><img src=x onerror=alert(1)></style></svg>G", "<img src=\"x\">G")]
    public async Task Texts_are_cleaned_of_what_acts_in_browsers(DatabaseKind database, string sent, string kept)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);

        Assert.Equal(kept, (await AddAsync(admin, alias, Form(("content", sent)))).Data["content"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task Objects_are_shown_while_everybody_may_see_them(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, guest) = (server.Admin(), server.Guest());
        var alias = await Make.CollectionAsync(admin, published: true);
        var (dataset, pid) = await Make.DatasetAsync(admin, alias);
        var file = await Make.FileAsync(admin, dataset, "terns.csv", "a,b");
        await Make.PublishAsync(admin, dataset);
        var title = (await guest.GetAsync($"/api/search?q=*&subtree={alias}&type=dataset")).Data["items"]![0]![
            "name"
        ]!.ToString();

        foreach (var (type, identifier) in new[] { ("dataset", pid), ("datafile", $"{file}"), ("dataverse", alias) })
        {
            _ = (await AddAsync(admin, alias, Form(("type", type), ("dvObjectIdentifier", identifier)))).Data;
        }

        var items = await ListAsync(guest, alias);
        Assert.Equal([pid, $"{file}", alias], items.Select(i => i!["dvObjectIdentifier"]!.GetValue<string>()));
        Assert.Equal(title, items[0]!["dvObjectDisplayName"]!.GetValue<string>());

        // What a draft says is nobody's business yet.
        await Deposit.RetitleAsync(admin, dataset, "Secret title");
        Assert.Equal(title, (await ListAsync(guest, alias))[0]!["dvObjectDisplayName"]!.GetValue<string>());
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/files/{file}/restrict", "true")).Data;
        Assert.Equal(3, (await ListAsync(guest, alias)).Count);
        await Make.PublishAsync(admin, dataset);
        Assert.Equal([pid, alias], (await ListAsync(guest, alias)).Select(i => i!["dvObjectIdentifier"]!.GetValue<string>()));
        _ = (await admin.DeleteAsync($"/api/datasets/{dataset}/destroy")).Data;
        Assert.Equal([alias], (await ListAsync(guest, alias)).Select(i => i!["dvObjectIdentifier"]!.GetValue<string>()));
    }

    [Theory, EachDatabase]
    public async Task An_item_shows_something_else_once_that_is_said(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var (admin, guest) = (server.Admin(), server.Guest());
        var alias = await Make.CollectionAsync(admin, published: true);
        var (first, firstPid) = await Make.DatasetAsync(admin, alias, "Terns");
        var (second, secondPid) = await Make.DatasetAsync(admin, alias, "Gulls");
        await Make.PublishAsync(admin, first);
        await Make.PublishAsync(admin, second);
        var made = (await AddAsync(admin, alias, Form(("type", "dataset"), ("dvObjectIdentifier", firstPid)))).Data;
        var item = $"/api/dataverseFeaturedItems/{made["id"]}";

        foreach (
            var (type, identifier, shown, name) in new[]
            {
                ("dataset", secondPid, secondPid, "Gulls"),
                ("dataset", $"{first}", firstPid, "Terns"),
                ("dataverse", alias, alias, $"Collection {alias}"),
            }
        )
        {
            var form = Form(("type", type), ("dvObjectIdentifier", identifier));
            var changed = (await admin.SendAsync(HttpMethod.Put, item, form)).Data;
            Assert.Equal(
                (shown, name),
                (changed["dvObjectIdentifier"]!.GetValue<string>(), changed["dvObjectDisplayName"]!.GetValue<string>())
            );
            Assert.Equal(shown, Assert.Single(await ListAsync(guest, alias))!["dvObjectIdentifier"]!.GetValue<string>());
        }

        var text = (await admin.SendAsync(HttpMethod.Put, item, Form(("content", "Birds")))).Data;
        Assert.Equal(("custom", "Birds"), (text["type"]!.GetValue<string>(), text["content"]!.GetValue<string>()));
        var again = (
            await admin.SendAsync(HttpMethod.Put, item, Form(("type", "dataset"), ("dvObjectIdentifier", secondPid)))
        ).Data;
        Assert.Equal("Gulls", again["dvObjectDisplayName"]!.GetValue<string>());
    }

    [Theory, EachDatabase]
    public async Task All_items_are_said_at_once(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var path = $"/api/dataverses/{alias}/featuredItems";
        var first = (await AddAsync(admin, alias, Form(("content", "Stays")))).Data["id"]!.ToString();
        _ = (await AddAsync(admin, alias, Form(("content", "Goes")))).Data;

        var form = Form(
            ("id", first),
            ("content", "Stays, changed"),
            ("displayOrder", "2"),
            ("keepFile", "true"),
            ("fileName", ""),
            ("id", "0"),
            ("content", "New"),
            ("displayOrder", "1"),
            ("keepFile", "false"),
            ("fileName", "new.png")
        );
        var items = (await admin.SendAsync(HttpMethod.Put, path, With(form, "new.png", Png))).Data.AsArray();

        Assert.Equal(["New", "Stays, changed"], items.Select(i => i!["content"]!.GetValue<string>()));
        Assert.Equal(("new.png", first), (items[0]!["imageFileName"]!.GetValue<string>(), items[1]!["id"]!.ToString()));

        var before = (await ListAsync(admin, alias)).ToJsonString();
        (await admin.SendAsync(HttpMethod.Put, path, Form(("id", "0"), ("content", "A")))).MustBeError(
            HttpStatusCode.BadRequest,
            "All input parameters (id, content, displayOrder, keepFile, fileName) are required."
        );
        var uneven = Form(
            ("id", "0"),
            ("content", "A"),
            ("content", "B"),
            ("displayOrder", "1"),
            ("keepFile", "1"),
            ("fileName", "")
        );
        (await admin.SendAsync(HttpMethod.Put, path, uneven)).MustBeError(
            HttpStatusCode.BadRequest,
            "All input lists (id, content, displayOrder, keepFile, fileName, type, dvObject) must have the same size."
        );
        var strange = Form(("id", "987654"), ("content", "A"), ("displayOrder", "1"), ("keepFile", "1"), ("fileName", ""));
        (await admin.SendAsync(HttpMethod.Put, path, strange)).MustBeError(
            HttpStatusCode.NotFound,
            "Could not find dataverse featured item with identifier 987654"
        );
        var elsewhere = Form(("id", first), ("content", "A"), ("displayOrder", "1"), ("keepFile", "1"), ("fileName", ""));
        var other = $"/api/dataverses/{await Make.CollectionAsync(admin)}/featuredItems";
        (await admin.SendAsync(HttpMethod.Put, other, elsewhere)).MustBeError(HttpStatusCode.BadRequest);
        Assert.Equal(before, (await ListAsync(admin, alias)).ToJsonString());
    }

    [Theory]
    [CombinedWith("", null, null, "Featured item 'content' property should be provided and not empty.")]
    [CombinedWith("A", "poem", null, "Unknown 'type' must be one of CUSTOM, DATAVERSE, DATASET, DATAFILE")]
    [CombinedWith("A", "dataset", null, null)]
    [CombinedWith(
        "A",
        "dataset",
        "doi:10.5072/NONE",
        "Cant find Collection, Dataset, or Datafile with identifier: doi:10.5072/NONE."
    )]
    [CombinedWith("A", "datafile", "987654", "Cant find Collection, Dataset, or Datafile with identifier: 987654.")]
    [CombinedWith("A", "dataset", "{draft}", "Dataset must be published to be featured.")]
    [CombinedWith("A", "dataverse", "{collection}", "Dataverse must be published to be featured.")]
    public async Task What_cannot_be_shown_is_refused(
        DatabaseKind database,
        string content,
        string? type,
        string? identifier,
        string? message
    )
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);
        var (draft, _) = await Make.DatasetAsync(admin, alias);
        var form = Form(("content", content));
        if (type is not null)
        {
            form.Add(new StringContent(type), "type");
        }

        if (identifier is not null)
        {
            form.Add(
                new StringContent(identifier.Replace("{draft}", $"{draft}").Replace("{collection}", alias)),
                "dvObjectIdentifier"
            );
        }

        (await AddAsync(admin, alias, form)).MustBeError(HttpStatusCode.BadRequest, message);
        Assert.Empty(await ListAsync(admin, alias));
    }

    [Theory, EachDatabase]
    public async Task Only_small_pictures_are_taken_and_texts_have_an_end(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        var admin = server.Admin();
        var alias = await Make.CollectionAsync(admin);

        await RefusedAsync("page.png", "<html>"u8.ToArray(), "Invalid image file type");
        await RefusedAsync("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), "Invalid image file type");
        await RefusedAsync("big.png", [.. Png, .. new byte[1_000_000]], "File exceeds the maximum size of 1000000");
        (await AddAsync(admin, alias, Form(("content", new string('a', 15_001))))).MustBeError(HttpStatusCode.BadRequest);
        (await AddAsync(admin, alias, Form(("content", "A"), ("displayOrder", "-1")))).MustBeError(HttpStatusCode.BadRequest);
        (await AddAsync(admin, alias, Form(("content", "A"), ("displayOrder", "first")))).MustBeError(HttpStatusCode.BadRequest);
        (await admin.PostAsync($"/api/dataverses/{alias}/featuredItems", new JsonObject())).MustBeError(
            HttpStatusCode.BadRequest
        );
        Assert.Empty(await ListAsync(admin, alias));

        async Task RefusedAsync(string name, byte[] bytes, string message) =>
            (await AddAsync(admin, alias, With(Form(("content", "A")), name, bytes))).MustBeError(
                HttpStatusCode.BadRequest,
                message
            );
    }
}
