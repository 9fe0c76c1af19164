using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Api.Http;
using Quire.Contracts.Datasets.Comparison;
using Quire.Domain.Datasets;
using Quire.Domain.Datasets.Comparison;
using Quire.Repository.Datasets.Comparison;

namespace Quire.Api.Datasets.Comparison;

/// <summary>Renders what is new in a version.</summary>
internal static class SummaryJson
{
    private const string Citation = "Citation Metadata";

    public static VersionSummaryResponse Of(VersionSummary summary)
    {
        var version = summary.Version.Version;
        return new()
        {
            Id = version.Id,
            VersionNumber = version.Number?.ToString() ?? "DRAFT",
            VersionNote = version.VersionNote,
            Summary = Content(summary) is { } content ? JsonElement.Parse(content.ToJsonString()) : null,
            Contributors = summary.Contributor ?? "",
            PublishedOn = version.State == VersionState.Draft ? "" : WireTime.Date(version.ReleasedAt),
        };
    }

    private static JsonNode? Content(VersionSummary summary)
    {
        var version = summary.Version.Version;
        if (summary.Differences is { } differences)
        {
            return Counts(differences);
        }

        if (version.State == VersionState.Deaccessioned)
        {
            var why = new JsonObject();
            Set(why, "reason", version.DeaccessionNote);
            Set(why, "url", version.DeaccessionLink);
            return new JsonObject { ["deaccessioned"] = why };
        }

        return summary.Previous is not null
            ? JsonValue.Create("previousVersionDeaccessioned")
            : JsonValue.Create(version.State == VersionState.Draft ? "firstDraft" : "firstPublished");
    }

    // Fields that forms for new datasets show are counted one by one, the others by block.
    private static JsonObject Counts(VersionComparison differences)
    {
        var json = new JsonObject();
        var single = differences.Metadata.Where(c => c is { InBoth: true, Field.DisplayOnCreate: true }).ToList();
        if (single.Count > 0)
        {
            json[Citation] = Counts(single, c => c.Field.Title);
        }

        foreach (var (name, counts) in Counts(differences.Metadata.Except(single), c => NameOf(c.Field.Block, differences)))
        {
            json[name == Citation ? "Additional " + Citation : name] = counts!.DeepClone();
        }

        json["files"] = new JsonObject
        {
            ["added"] = differences.Files.Added.Count,
            ["removed"] = differences.Files.Removed.Count,
            ["replaced"] = differences.Files.Replaced.Count,
            ["changedFileMetaData"] = differences.Files.Changed.Sum(c => c.Changes.Count),
            ["changedVariableMetadata"] = differences.Files.Retold.Count,
        };
        json["termsAccessChanged"] = differences.Terms.Count > 0;
        return json;
    }

    private static string NameOf(string block, VersionComparison differences) =>
        differences.New.Schema.TryGetBlock(block, out var known) ? known.DisplayName : block;

    // Fields of different blocks, and blocks themselves, may be called the same.
    private static JsonObject Counts(IEnumerable<FieldChange> changes, Func<FieldChange, string> name) =>
        new(changes.GroupBy(name, StringComparer.Ordinal).Select(g => KeyValuePair.Create(g.Key, (JsonNode?)Counts(g))));

    private static JsonObject Counts(IEnumerable<FieldChange> changes)
    {
        var all = changes.ToList();
        return new()
        {
            ["added"] = all.Sum(c => c.Added),
            ["deleted"] = all.Sum(c => c.Deleted),
            ["changed"] = all.Sum(c => c.Changed),
        };
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
