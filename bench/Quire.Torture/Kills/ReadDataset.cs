using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Quire.Testing;

namespace Quire.Torture.Kills;

/// <summary>Reads over the wire what a dataset is.</summary>
internal static class ReadDataset
{
    public static async Task<DatasetState> StateAsync(Func<string, Task<WireAnswer>> get, long id, string account)
    {
        var answer = await get($"/api/datasets/{id}/versions");
        if (answer.Status == HttpStatusCode.NotFound)
        {
            return DatasetState.None;
        }

        Content? draft = null;
        var releases = new List<Release>();
        foreach (var version in answer.Data.AsArray().Reverse())
        {
            var content = ContentOf(version!);
            var state = version!["versionState"]!.GetValue<string>();
            if (state == "DRAFT")
            {
                draft = content;
            }
            else
            {
                releases.Add(
                    new(
                        version["versionNumber"]!.GetValue<int>(),
                        version["versionMinorNumber"]!.GetValue<int>(),
                        content,
                        state == "DEACCESSIONED"
                    )
                );
            }
        }

        var roles = (await get($"/api/datasets/{id}/assignments"))
            .Data.AsArray()
            .Where(a => a!["assignee"]!.GetValue<string>() == account)
            .Select(a => a!["_roleAlias"]!.GetValue<string>());
        return new([.. releases], draft, roles.ToImmutableSortedSet(StringComparer.Ordinal));
    }

    private static Content ContentOf(JsonNode version)
    {
        var title = version["metadataBlocks"]!["citation"]!["fields"]!
            .AsArray()
            .First(f => f!["typeName"]!.GetValue<string>() == "title")!["value"]!.GetValue<string>();
        return version["files"]!
            .AsArray()
            .Aggregate(
                Content.Of(title),
                (content, file) =>
                    content.With(
                        file!["label"]!.GetValue<string>(),
                        new(
                            file["dataFile"]!["id"]!.GetValue<long>(),
                            file["dataFile"]!["checksum"]!["value"]!.GetValue<string>().ToLower(CultureInfo.InvariantCulture)
                        )
                    )
            );
    }
}
