using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Quire.Api.Description;
using Quire.Testing;

namespace Quire.Api.Tests.Access.Permissions;

/// <summary>
/// What the API document shows as a body is what the tables send with success, with names as people give them in place of those
/// of the tests. What no table can send is written by hand.
/// </summary>
public sealed partial class RequestExampleTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonNode Document = JsonNode.Parse(
        File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "api", "openapi.json"))
    )!;

    private static readonly Dictionary<string, JsonNode> Bodies = Described();

    [Fact]
    public void What_is_kept_is_what_the_tables_send()
    {
        var tried = new JsonObject();
        foreach (
            var (operation, body) in PermissionTables
                .All.Where(r => r.Statuses.Split(' ').Any(s => s[0] == '2'))
                .Select(r => (Operation: OperationOf(r), Body: BodyOf(r)))
                .Where(r => r.Body is not null && Bodies.ContainsKey(r.Operation) && !RequestExamples.AreToldOf(r.Operation))
                .DistinctBy(r => r.Operation)
                .OrderBy(r => r.Operation, StringComparer.Ordinal)
        )
        {
            tried[operation] = body;
        }

        GeneratedDocument.MustBe("src/Quire.Api/Description/Examples/tried.json", tried.ToJsonString(Indented) + "\n");
    }

    [Fact]
    public void Nothing_is_written_by_hand_that_a_table_sends() =>
        Assert.Empty(
            ExampleFiles.Read("written.json").Select(e => e.Key).Intersect(ExampleFiles.Read("tried.json").Select(e => e.Key))
        );

    private static string OperationOf(PermissionRow row) =>
        Document["paths"]![row.Endpoint.Path]![row.Method.ToLowerInvariant()]!["operationId"]!.GetValue<string>();

    private static JsonNode? BodyOf(PermissionRow row)
    {
        if (row.Fields is { } fields)
        {
            return new JsonObject(
                fields
                    .Split('&')
                    .Select(f => f.Split('='))
                    .GroupBy(f => f[0], StringComparer.Ordinal)
                    .Select(f => KeyValuePair.Create(f.Key, (JsonNode?)Named(f.First()[1])))
            );
        }

        if (row.Body is not { } body)
        {
            return null;
        }

        var text = Named(body);
        return row.Form ? new JsonObject { ["jsonData"] = text }
            : IsPlain(OperationOf(row)) ? JsonValue.Create(text)
            : Json(text) ?? Json(Placeholder().Replace(body, "42")) ?? JsonValue.Create(text);
    }

    private static bool IsPlain(string operation) =>
        Bodies.GetValueOrDefault(operation)?["content"]!.AsObject().Single() is { Key: not "application/ld+json" } content
        && content.Value!["schema"]!["type"] is JsonValue type
        && type.GetValueKind() == JsonValueKind.String
        && type.GetValue<string>() == "string";

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Numbers for what has one, and names for all else.
    private static string Named(string text) =>
        Placeholder()
            .Replace(
                text,
                p =>
                    p.Groups["name"].Value switch
                    {
                        "new" => "example",
                        "pid" => "doi:10.5072/FK2/EXAMPLE",
                        "collection" or "inner" or "other" => "rivers",
                        "account" or "asker" => "erin",
                        "group" => "crew",
                        _ => "42",
                    }
            );

    private static Dictionary<string, JsonNode> Described() =>
        Document["paths"]!
            .AsObject()
            .SelectMany(p => p.Value!.AsObject())
            .Where(o => o.Value!["requestBody"] is not null)
            .ToDictionary(
                o => o.Value!["operationId"]!.GetValue<string>(),
                o => o.Value!["requestBody"]!,
                StringComparer.Ordinal
            );

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Placeholder();
}
