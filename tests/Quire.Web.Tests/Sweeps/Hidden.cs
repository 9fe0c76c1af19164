using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Web.Tests.Sweeps;

/// <summary>A dataset or collection of which something is nobody's business, with words that stand nowhere else.</summary>
internal sealed record Hidden
{
    /// <summary>Stands beside every word that is hidden, so that searches can ask for them without saying them.</summary>
    public const string Beside = "sweptunder";

    /// <summary>
    /// Why: <c>draft</c>, <c>anonymised</c>, <c>restricted</c>, <c>embargoed</c> or <c>withdrawn</c> of a dataset, <c>closed</c>
    /// of a collection.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The world, in which this stands in the place of everything of its kind.</summary>
    public required Func<SweptWorld, SweptWorld> In { get; init; }

    /// <summary>What nobody is told.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>What a private link to it does not show either; null for no link.</summary>
    public string? Link { get; init; }

    /// <summary>Whether everybody may know that it is there, and what it is called.</summary>
    public bool IsKnown => Kind is "restricted" or "embargoed" or "withdrawn";

    public static async Task<IReadOnlyList<Hidden>> MakeAsync(Wire admin, string alias)
    {
        List<Hidden> made = [];
        foreach (var kind in (string[])["draft", "anonymised", "restricted", "embargoed", "withdrawn"])
        {
            made.Add(await OneAsync(admin, alias, kind));
        }

        made.Add(await ClosedAsync(admin, alias));
        return made;
    }

    private static async Task<Hidden> OneAsync(Wire admin, string alias, string kind)
    {
        var isKnown = kind is "restricted" or "embargoed" or "withdrawn";
        var body = Make.Dataset($"title{kind}zq {Beside}", $"Author{kind}zq, {Beside}");
        var fields = body["datasetVersion"]!["metadataBlocks"]!["citation"]!["fields"]!.AsArray();
        fields[2] = Make.Compounds("datasetContact", Make.Child("datasetContactEmail", $"mail{kind}zq@example.edu"));
        fields[3] = Make.Compounds("dsDescription", Make.Child("dsDescriptionValue", $"about{kind}zq {Beside}"));
        var data = (await admin.PostAsync($"/api/dataverses/{alias}/datasets", body)).Data;
        var (id, pid) = (data["id"]!.GetValue<long>(), data["persistentId"]!.GetValue<string>());
        var files = await FilesAsync(admin, id, kind);
        if (kind == "embargoed")
        {
            var until = new JsonObject
            {
                ["dateAvailable"] = "2100-01-01",
                ["fileIds"] = new JsonArray([.. files.Values.Select(f => (JsonNode)f)]),
            };
            _ = (await admin.PostAsync($"/api/datasets/{id}/files/actions/:set-embargo", until)).Data;
        }

        if (isKnown)
        {
            await Make.PublishAsync(admin, id);
        }

        if (kind == "withdrawn")
        {
            var why = new JsonObject { ["deaccessionReason"] = "Wrong numbers." };
            _ = (await admin.PostAsync($"/api/datasets/{id}/versions/1.0/deaccession", why)).Data;
        }

        var link =
            kind == "anonymised"
                ? (await admin.PostAsync($"/api/datasets/{id}/previewUrl?anonymizedAccess=true")).Data[
                    "token"
                ]!.GetValue<string>()
                : null;
        string[] contents = [$"variable{kind}zq", $"label{kind}zq", $"cell{kind}zq", $"text{kind}zq", $"mail{kind}zq"];
        string[] ofVersion = [$"about{kind}zq", $"name{kind}zq"];
        string[] ofDraft = [$"title{kind}zq", $"Author{kind}zq"];
        return new()
        {
            Kind = kind,
            In = world => With(world, (id, pid), files, link),
            Words = [.. contents, .. kind is "restricted" or "embargoed" ? [] : ofVersion, .. isKnown ? [] : ofDraft],
            Link = link,
        };
    }

    private static SweptWorld With(
        SweptWorld world,
        (long Id, string Pid) dataset,
        IReadOnlyDictionary<string, long> files,
        string? link
    ) =>
        world with
        {
            Tides = dataset,
            Files = files,
            Asking = dataset,
            Asked = (files["notes.md"], files["north.csv"]),
            Draft = dataset,
            DraftFile = files["north.csv"],
            InReview = dataset,
            Withdrawn = dataset,
            Link = link ?? "none",
        };

    // A collection that is not published, in one that is.
    private static async Task<Hidden> ClosedAsync(Wire admin, string alias)
    {
        const string Word = "closedzq";
        var closed = await Make.CollectionAsync(admin, alias);
        var said = new JsonObject { ["name"] = $"Name {Word} {Beside}", ["description"] = $"About {Word} {Beside}" };
        _ = (await admin.PutAsync($"/api/dataverses/{closed}", said)).Data;
        var making = new SweptMaking(admin);
        _ = (await admin.PostAsync($"/api/dataverses/{closed}/datasets", Make.Dataset($"Inside {Word} {Beside}"))).Data;
        var (template, guestbook) = (await making.TemplateAsync(closed, Word), await making.GuestbookAsync(closed, Word));
        return new()
        {
            Kind = "closed",
            In = world => world with { Alias = closed, Template = template, Guestbook = guestbook },
            Words = [Word],
        };
    }

    private static async Task<IReadOnlyDictionary<string, long>> FilesAsync(Wire admin, long id, string kind)
    {
        JsonObject Said() => kind == "restricted" ? new() { ["restrict"] = "true" } : [];
        var table = $"hour,variable{kind}zq\n1,cell{kind}zq\n2,cell{kind}zq\n";
        var files = new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["north.csv"] = await Make.FileAsync(admin, id, $"name{kind}zq.csv", table, Said(), "text/csv"),
            ["notes.md"] = await Make.FileAsync(admin, id, $"name{kind}zq.md", $"text{kind}zq {Beside}", Said()),
            ["gauge.png"] = await Make.FileAsync(admin, id, $"name{kind}zq.txt", $"text{kind}zq", Said()),
            ["paper.pdf"] = await Make.FileAsync(
                admin,
                id,
                $"name{kind}zq.pdf",
                $"%PDF-1.4\ntext{kind}zq\n%%EOF\n",
                Said(),
                "application/pdf"
            ),
        };
        var variable = (await admin.GetAsync($"/api/files/{files["north.csv"]}/dataTables")).Data[0]!["dataVariables"]![1]!["id"];
        var label = $"""<var ID="v{variable}"><labl level="variable">label{kind}zq {Beside}</labl></var>""";
        _ = (await admin.TextAsync(HttpMethod.Put, $"/api/edit/{files["north.csv"]}", label, "application/xml")).Message;
        return files;
    }
}
