using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Api.Http;
using Quire.Contracts.Datasets.Comparison;
using Quire.Domain.Datasets;
using Quire.Repository.Datasets.Comparison;
using Quire.Repository.Files.History;

namespace Quire.Api.Files;

/// <summary>Renders what a version makes of a file.</summary>
internal static class FileHistoryJson
{
    public static FileVersionResponse Of(FileHistoryEntry entry)
    {
        var version = entry.Version;
        var changes = Changes(entry);
        return new()
        {
            DatasetVersion = version.Number?.ToString() ?? "DRAFT",
            VersionNumber = version.Number?.Major,
            VersionMinorNumber = version.Number?.Minor,
            VersionState = version.State.ToString().ToUpperInvariant(),
            IsDraft = version.State == VersionState.Draft,
            IsReleased = version.State == VersionState.Released,
            IsDeaccessioned = version.State == VersionState.Deaccessioned,
            Summary = version.VersionNote,
            Contributors = entry.Contributor ?? "",
            PublishedDate = version.State == VersionState.Draft ? "" : WireTime.Date(version.ReleasedAt),
            DatafileId = entry.File?.FileId,
            PersistentId = entry.File is null ? null : entry.PersistentId ?? "",
            FileDifferenceSummary = changes.Count > 0 ? JsonElement.Parse(changes.ToJsonString()) : null,
        };
    }

    private static JsonObject Changes(FileHistoryEntry entry)
    {
        var json = new JsonObject();
        Set(json, "versionNote", entry.Version.VersionNote);
        Set(json, "deaccessionedReason", entry.Version.DeaccessionNote);
        Set(
            json,
            "file",
            (entry.File, entry.Before) switch
            {
                (not null, null) => "Added",
                // Whether it was there is not told of a withdrawn version.
                (null, not null) when entry.Version.State != VersionState.Deaccessioned => "Deleted",
                ({ } now, { } before) when now.FileId != before.FileId => "Replaced",
                _ => null,
            }
        );
        if (entry is { File: { } shown, Before: { } old })
        {
            Describe(json, old, shown);
        }

        return json;
    }

    private static void Describe(JsonObject json, ComparedFile old, ComparedFile shown)
    {
        if (old.Restricted != shown.Restricted)
        {
            json["FileAccess"] = shown.Restricted ? "Restricted" : "Unrestricted";
        }

        var metadata = new JsonArray();
        Add(metadata, "File Name", old.Label, shown.Label);
        Add(metadata, "Description", old.Description, shown.Description);
        Add(metadata, "Provenance", old.ProvenanceText, shown.ProvenanceText);
        Add(metadata, "File Path", old.DirectoryLabel, shown.DirectoryLabel);
        if (metadata.Count > 0)
        {
            json["FileMetadata"] = metadata;
        }

        var tags = new JsonObject();
        Count(tags, "Added", shown.Categories.Except(old.Categories, StringComparer.Ordinal));
        Count(tags, "Deleted", old.Categories.Except(shown.Categories, StringComparer.Ordinal));
        if (tags.Count > 0)
        {
            json["FileTags"] = tags;
        }
    }

    private static void Add(JsonArray changes, string name, string? before, string? after)
    {
        var (old, shown) = (before ?? "", after ?? "");
        if (old != shown)
        {
            var action =
                old.Length == 0 ? "Added"
                : shown.Length == 0 ? "Deleted"
                : "Changed";
            changes.Add((JsonNode)new JsonObject { ["name"] = name, ["action"] = action });
        }
    }

    private static void Count(JsonObject counts, string name, IEnumerable<string> tags)
    {
        if (tags.Count() is > 0 and var count)
        {
            counts[name] = count;
        }
    }

    private static void Set(JsonObject json, string name, string? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
