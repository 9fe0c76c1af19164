using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Server.Tests.Upgrades;

/// <summary>Asks an installation for everything it shows of what was recorded, as its administrator and as a guest.</summary>
internal static partial class RecordedAnswers
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<SortedDictionary<string, string>> OfAsync(TestServer server, RecordedFacts facts)
    {
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (who, token) in new[] { ("admin", facts.Tokens["admin"]), ("guest", null) })
        {
            using var wire = server.As(token);
            foreach (var path in await PathsAsync(wire, facts, who == "admin"))
            {
                // What a guest is told as the administrator is need not be written twice.
                var told = Told(await wire.GetAsync(path));
                var same = answers.GetValueOrDefault($"admin {path}") == told;
                answers.Add($"{who} {path}", same ? "as the administrator" : told);
            }
        }

        foreach (var (who, token) in facts.Tokens.Append(new("guest", "")))
        {
            using var wire = server.As(token.Length == 0 ? null : token);
            answers.Add(
                $"{who} downloads",
                string.Join(' ', (await DownloadsAsync(wire, facts)).Select(f => $"{f.Key}={f.Value}"))
            );
        }

        return answers;
    }

    /// <summary>Which files a holder of a token may download, each with the digest of what came.</summary>
    public static async Task<SortedDictionary<string, string>> DownloadsAsync(Wire wire, RecordedFacts facts)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in facts.Files.Keys)
        {
            var answer = await wire.GetAsync($"/api/access/datafile/{file}");
            if (answer.Status == System.Net.HttpStatusCode.OK)
            {
                files.Add(file, Convert.ToHexStringLower(SHA256.HashData(answer.Body)));
            }
        }

        return files;
    }

    private static async Task<List<string>> PathsAsync(Wire wire, RecordedFacts facts, bool all)
    {
        var formats = (await wire.GetAsync("/api/info/exportFormats"))
            .Data.AsObject()
            .Select(f => f.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var paths = facts
            .Searches.Select(s => $"/api/search?q={Uri.EscapeDataString(s)}&show_facets=true&sort=name&order=asc&per_page=50")
            .ToList();
        paths.Add($"/api/datasets/{facts.Datasets["published"].Id}");
        paths.AddRange(["/api/licenses", .. all ? (string[])["/api/dataverses/root/roles"] : []]);
        paths.Add("/api/metadatablocks/tides");
        foreach (var alias in facts.Collections)
        {
            paths.AddRange(
                ((string[])["", "/contents", "/facets", "/metadatablocks", .. all ? (string[])["/assignments"] : []]).Select(
                    part => $"/api/dataverses/{alias}{part}"
                )
            );
        }

        foreach (var dataset in facts.Datasets.Values)
        {
            paths.AddRange(
                ((string[])["/versions?includeDeaccessioned=true", "/locks", .. all ? (string[])["/assignments"] : []]).Select(
                    part => $"/api/datasets/{dataset.Id}{part}"
                )
            );
            var pid = Uri.EscapeDataString(dataset.Pid);
            paths.AddRange(formats.Select(f => $"/api/datasets/export?exporter={f}&persistentId={pid}"));
        }

        return paths;
    }

    // Exports name the program that made them, which is another one now.
    [GeneratedRegex("(?<=\"schema:version\":\")[^\"]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProgramVersion();

    // In the order of their names: the order of members is nobody's business.
    private static string Told(WireAnswer answer)
    {
        // One line; other white space stays as it is.
        var text = answer.Text.ReplaceLineEndings("⏎");
        if (answer.ContentHeaders.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
        {
            text = Sorted(answer.Json).ToJsonString(Plain);
        }

        return $"{(int)answer.Status} {ProgramVersion().Replace(text, "of the program")}";
    }

    private static JsonNode Sorted(JsonNode node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members
                    .OrderBy(m => m.Key, StringComparer.Ordinal)
                    .Select(m => KeyValuePair.Create(m.Key, m.Value is null ? null : Sorted(m.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(i => i is null ? null : Sorted(i))]),
            _ => node.DeepClone(),
        };
}
