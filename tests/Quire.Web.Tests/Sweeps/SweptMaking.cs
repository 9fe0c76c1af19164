using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Web.Tests.Sweeps;

/// <summary>Makes what <see cref="SweptWorld"/> holds.</summary>
internal sealed class SweptMaking(Wire admin)
{
    /// <summary>The smallest PNG there is: one pixel.</summary>
    public static readonly byte[] Pixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    /// <summary>What a dataset says of its author with an ORCID, of its subject at length, and of much else.</summary>
    public static JsonObject Described(string title, string end = "")
    {
        var body = Make.Dataset(title);
        var fields = body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        fields[1] = Make.Compounds(
            "author",
            Make.Child("authorName", "Okafor, Ngozi"),
            Make.Child("authorAffiliation", "Harbour & Sons"),
            Make.Child("authorIdentifierScheme", "ORCID", "controlledVocabulary"),
            Make.Child("authorIdentifier", "0000-0002-1825-0097")
        );
        var text = string.Concat(Enumerable.Repeat("<p>Hourly levels of <b>water</b> at three gauges &amp; a mole.</p>", 30));
        fields[3] = Make.Compounds("dsDescription", Make.Child("dsDescriptionValue", text + end));
        fields.Add(Make.Compounds("keyword", Make.Child("keywordValue", "tides & <gauges>")));
        fields.Add(Make.Field("notesText", "primitive", "Read \"twice\" a day,\nby <hand>."));
        return body;
    }

    public async Task<string> CollectionAsync(string depositor)
    {
        foreach (
            var (name, value) in ((string, string)[])
                [(":MaxEmbargoDurationInMonths", "-1"), (":AnonymizedFieldTypeNames", "author, datasetContact, dsDescription")]
        )
        {
            _ = (await admin.TextAsync(HttpMethod.Put, $"/api/admin/settings/{name}", value)).Data;
        }

        var provider = new JsonObject
        {
            ["id"] = "somewhere",
            ["factoryAlias"] = "oidc",
            ["title"] = "Somewhere",
            ["factoryData"] = "issuer: https://login.example.edu | clientId: quire",
            ["enabled"] = true,
        };
        _ = (await admin.PostAsync("/api/admin/authenticationProviders", provider)).Data;
        var alias = await Make.CollectionAsync(admin, published: true);
        var look = new JsonObject
        {
            ["theme"] = new JsonObject { ["backgroundColor"] = "123a5e", ["linkColor"] = "7a1f5c" },
            ["description"] = "Where <b>water</b> stands, & since when.",
        };
        _ = (await admin.PutAsync($"/api/dataverses/{alias}", look)).Data;
        using var logo = new MultipartFormDataContent();
        logo.Add(new StringContent("A gauge"), "text");
        logo.Add(new ByteArrayContent(Pixel), "file", "logo.png");
        _ = (await admin.SendAsync(HttpMethod.Put, $"/api/dataverses/{alias}/logo", logo)).Data;
        await Make.AssignAsync(admin, alias, $"@{depositor}", "editor");
        var group = new JsonObject { ["aliasInOwner"] = "keepers", ["displayName"] = "Keepers of <gauges>" };
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/groups", group)).Data;
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/groups/keepers/roleAssignees", new JsonArray($"@{depositor}"))).Text;
        await Make.AssignAsync(admin, alias, $"&explicit/{await IdAsync(alias)}-keepers", "member");
        _ = await Make.CollectionAsync(admin, alias, published: true);
        return alias;
    }

    public async Task<((long Id, string Pid) Dataset, IReadOnlyDictionary<string, long> Files)> TidesAsync(string alias)
    {
        var made = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", Described("Tides at <three> gauges"))).Data;
        var (id, pid) = (made["id"]!.GetValue<long>(), made["persistentId"]!.GetValue<string>());
        var files = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (
            var (name, type, bytes) in ((string, string, byte[])[])
                [
                    ("north.csv", "text/csv", "hour,level,state\n0,12,ok\n1,15,ok\n2,9,\n"u8.ToArray()),
                    (
                        "notes.md",
                        "text/markdown",
                        "# Gauges\n\nThey **stand** & <i>rust</i>.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"u8.ToArray()
                    ),
                    ("data.json", "application/json", """{"a":[1,2,{"b":"<c>"}]}"""u8.ToArray()),
                    ("gauge.png", "image/png", Pixel),
                    ("gulls.mp3", "audio/mpeg", [0xFF, 0xFB, 0x90, 0x00, .. new byte[400]]),
                    ("flood.mp4", "video/mp4", [0, 0, 0, 24, .. "ftypmp42\0\0\0\0mp42isom"u8, .. new byte[64]]),
                    ("paper.pdf", "application/pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray()),
                    ("bytes.bin", "application/octet-stream", [0, 1, 2, 3]),
                ]
        )
        {
            files[name] = await FileAsync(id, name, bytes, type);
        }

        var closed = new JsonObject { ["directoryLabel"] = "raw (old)", ["restrict"] = "true" };
        files["a.py"] = await Make.FileAsync(admin, id, "a.py", "x = 1 < 2\n", closed);
        using var picture = new MultipartFormDataContent { { new ByteArrayContent(Pixel), "file", "picture.png" } };
        _ = (await admin.SendAsync(HttpMethod.Post, $"/api/datasets/{id}/thumbnail", picture)).Data;
        await Make.PublishAsync(admin, id);
        var level = (await admin.GetAsync($"/api/files/{files["north.csv"]}/dataTables")).Data[0]!["dataVariables"]![1]!["id"];
        var said = $"""<var ID="v{level}"><labl level="variable">Level of the &lt;water&gt;</labl></var>""";
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", Version("Tides at three gauges"))).Data;
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/edit/{files["north.csv"]}", said, "application/xml")).Message;
        await Make.PublishAsync(admin, id, "minor");
        _ = (await admin.PutAsync($"/api/datasets/{id}/versions/:draft", Version("Tides at four gauges"))).Data;
        files["new.txt"] = await Make.FileAsync(admin, id, "new.txt", "new");
        return ((id, pid), files);
    }

    public async Task<long> GuestbookAsync(string alias, string name = "Who <are> you?") =>
        (
            await admin.PostAsync(
                $"/api/guestbooks/{alias}",
                new JsonObject
                {
                    ["name"] = name,
                    ["enabled"] = true,
                    ["nameRequired"] = true,
                    ["emailRequired"] = true,
                    ["institutionRequired"] = false,
                    ["positionRequired"] = false,
                    ["customQuestions"] = new JsonArray(
                        Question("Why & when?", "textarea"),
                        Question("Which?", "options", "Red", "Blue")
                    ),
                }
            )
        ).Data["id"]!.GetValue<long>();

    public async Task<((long Id, string Pid) Dataset, long Open, long Closed)> AskingAsync(string alias, long guestbook)
    {
        var dataset = await Make.DatasetAsync(admin, alias, "Interviews");
        var open = await Make.FileAsync(admin, dataset.Id, "readme.txt", "read me");
        var restricted = new JsonObject { ["restrict"] = "true" };
        var closed = await Make.FileAsync(admin, dataset.Id, "said.txt", "said in the north", restricted);
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/datasets/{dataset.Id}/guestbook", $"{guestbook}")).Data;
        await Make.PublishAsync(admin, dataset.Id);
        return (dataset, open, closed);
    }

    public async Task<(long Id, string Pid)> WithdrawnAsync(string alias)
    {
        var dataset = await Make.DatasetAsync(admin, alias, "Ebb of a broken gauge");
        _ = await Make.FileAsync(admin, dataset.Id, "ebb.txt", "1 2 3");
        await Make.PublishAsync(admin, dataset.Id);
        var why = new JsonObject
        {
            ["deaccessionReason"] = "The gauge was <broken>.",
            ["deaccessionForwardURL"] = "https://example.edu/better?a=1&b=2",
        };
        _ = (await admin.PostAsync($"/api/datasets/{dataset.Id}/versions/1.0/deaccession", why)).Data;
        return dataset;
    }

    public async Task<long> TemplateAsync(string alias, string name = "Monthly <gauges>")
    {
        var template = new JsonObject
        {
            ["name"] = name,
            ["isDefault"] = true,
            ["fields"] = new JsonArray(Make.Field("title", "primitive", "Tides at …")),
        };
        _ = (await admin.PostAsync($"/api/dataverses/{alias}/templates", template)).Data;
        return (await admin.GetAsync($"/api/admin/templates/{alias}")).Data[0]!["templateId"]!.GetValue<long>();
    }

    public async Task<long> FeaturedAsync(string alias)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("<b>Come</b> & see"), "content");
        form.Add(new ByteArrayContent(Pixel), "file", "gauge.png");
        return (await admin.SendAsync(HttpMethod.Post, $"/api/dataverses/{alias}/featuredItems", form)).Data[
            "id"
        ]!.GetValue<long>();
    }

    public async Task<long> BannerAsync()
    {
        var banner = new JsonObject
        {
            ["dismissibleByUser"] = "true",
            ["messageTexts"] = new JsonArray(
                new JsonObject { ["lang"] = "en", ["message"] = "Closed on <b>Friday</b> & Saturday" }
            ),
        };
        _ = (await admin.PostAsync("/api/admin/bannerMessage", banner)).Text;
        return (await admin.GetAsync("/api/admin/bannerMessage")).Data[0]!["id"]!.GetValue<long>();
    }

    /// <summary>Adds a file whose bytes are no text.</summary>
    public async Task<long> FileAsync(long dataset, string name, byte[] bytes, string type)
    {
        var added = (await admin.UploadAsync($"/api/datasets/{dataset}/add", name, bytes, contentType: type)).Data;
        await Make.TablesReadAsync(admin, dataset);
        return added["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
    }

    private async Task<long> IdAsync(string alias) =>
        (await admin.GetAsync($"/api/dataverses/{alias}")).Data["id"]!.GetValue<long>();

    private static JsonObject Version(string title) => Described(title)["datasetVersion"]!.DeepClone().AsObject();

    private static JsonObject Question(string text, string type, params IEnumerable<string> options) =>
        new()
        {
            ["question"] = text,
            ["type"] = type,
            ["required"] = false,
            ["displayOrder"] = 1,
            ["hidden"] = false,
            ["optionValues"] = new JsonArray([
                .. options.Select((o, i) => new JsonObject { ["value"] = o, ["displayOrder"] = i }),
            ]),
        };
}
