using System.Text;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Api.Tests.Datasets;

/// <summary>Datasets in the states these tests begin from.</summary>
internal static class Deposit
{
    /// <summary>Adds a small file to a dataset and gives its id, once it was read as a table where it can be.</summary>
    public static async Task<long> FileAsync(
        Wire wire,
        long dataset,
        string name,
        string content = "a,b\n1,2\n",
        bool restricted = false
    )
    {
        var answer = await wire.UploadAsync(
            $"/api/datasets/{dataset}/add",
            name,
            Encoding.UTF8.GetBytes(content),
            new JsonObject { ["restrict"] = restricted },
            "text/plain"
        );
        var id = answer.Data["files"]![0]!["dataFile"]!["id"]!.GetValue<long>();
        await Make.TablesReadAsync(wire, dataset);
        return id;
    }

    /// <summary>A published dataset in a published collection.</summary>
    public static async Task<(string Collection, long Id, string Pid)> PublishedAsync(Wire wire)
    {
        var collection = await Make.CollectionAsync(wire, published: true);
        var (id, pid) = await Make.DatasetAsync(wire, collection);
        await Make.PublishAsync(wire, id);
        return (collection, id, pid);
    }

    /// <summary>Gives the title of a draft another value.</summary>
    public static async Task RetitleAsync(Wire wire, long dataset, string title) =>
        _ = (
            await wire.PutAsync($"/api/datasets/{dataset}/editMetadata?replace=true", Make.Field("title", "primitive", title))
        ).Data;

    /// <summary>Puts terms of its own in place of the licence of a dataset about to be made.</summary>
    public static void UnderOwnTerms(JsonObject body, params (string Name, string Text)[] terms)
    {
        var version = body["datasetVersion"]!.AsObject();
        version.Remove("license");
        if (terms.Length == 0)
        {
            // Who says nothing at all gets the installation's default.
            version["license"] = "NONE";
        }

        foreach (var (name, text) in terms)
        {
            version[name] = text;
        }
    }

    /// <summary>The fields of the citation block of a version, by name.</summary>
    public static Dictionary<string, JsonNode> Citation(JsonNode version) =>
        version["metadataBlocks"]!["citation"]!["fields"]!
            .AsArray()
            .ToDictionary(f => f!["typeName"]!.GetValue<string>(), f => f!["value"]!, StringComparer.Ordinal);

    /// <summary>A keyword field with the given words.</summary>
    public static JsonObject Keywords(params string[] words) =>
        new()
        {
            ["typeName"] = "keyword",
            ["multiple"] = true,
            ["typeClass"] = "compound",
            ["value"] = new JsonArray([
                .. words.Select(w => new JsonObject { ["keywordValue"] = Make.Field("keywordValue", "primitive", w) }),
            ]),
        };

    /// <summary>The words of the keyword field of a version.</summary>
    public static IReadOnlyList<string> KeywordsOf(JsonNode version) =>
        Citation(version).TryGetValue("keyword", out var value)
            ? [.. value.AsArray().Select(k => k!["keywordValue"]!["value"]!.GetValue<string>())]
            : [];
}
