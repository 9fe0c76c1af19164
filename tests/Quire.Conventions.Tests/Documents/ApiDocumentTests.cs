using System.Text.Json;
using System.Text.Json.Nodes;
using Quire.Conventions.Tests.Endpoints;
using Quire.Testing;

namespace Quire.Conventions.Tests.Documents;

public sealed class ApiDocumentTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public async Task The_committed_document_is_the_one_the_server_gives() =>
        GeneratedDocument.MustBe("docs/api/openapi.json", (await DocumentAsync()).ToJsonString(Indented) + "\n");

    [Fact]
    public async Task The_document_holds_every_endpoint_with_its_path_parameters()
    {
        var document = await DocumentAsync();
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        var described = document["paths"]!
            .AsObject()
            .SelectMany(p =>
                p.Value!.AsObject()
                    .Select(o =>
                        (Path: p.Key, Method: o.Key, Name: o.Value!["operationId"]?.GetValue<string>(), Operation: o.Value!)
                    )
            )
            .ToList();

        Assert.Empty(ServedEndpoint.All.Select(e => e.Name).Except(described.Select(d => d.Name)));
        var incomplete =
            from operation in described
            let parameters = operation.Operation["parameters"]?.AsArray().Select(p => p!["name"]!.GetValue<string>()).ToList()
                ?? []
            from segment in operation.Path.Split('/').Where(s => s.StartsWith('{'))
            where !parameters.Contains(segment.Trim('{', '}'))
            select $"{operation.Method} {operation.Path}: {segment}";
        Assert.Empty(incomplete);
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_and_every_tag_an_operation()
    {
        var document = await DocumentAsync();
        var operations = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!).ToList();

        Assert.Empty(
            operations
                .GroupBy(o => o["operationId"]!.GetValue<string>(), StringComparer.Ordinal)
                .Where(g => g.Skip(1).Any())
                .Select(g => g.Key)
        );
        Assert.Equal(
            operations.SelectMany(o => o["tags"]!.AsArray()).Select(t => t!.GetValue<string>()).Distinct().Order(),
            document["tags"]!.AsArray().Select(t => t!["name"]!.GetValue<string>()).Order()
        );
    }

    [Fact]
    public async Task Every_body_has_an_example_of_the_kind_it_is()
    {
        var document = await DocumentAsync();
        var bodies =
            from operation in document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!)
            where operation["requestBody"] is not null
            from content in operation["requestBody"]!["content"]!.AsObject()
            select (Name: operation["operationId"]!.GetValue<string>(), Kind: content.Key, Media: content.Value!);
        Assert.Empty(bodies.Where(b => b.Media["example"] is null).Select(b => b.Name));
        Assert.Empty(
            bodies
                .Where(b => b.Kind == "multipart/form-data" && b.Media["example"] is not JsonObject)
                .Concat(
                    bodies.Where(b => b.Kind != "multipart/form-data" && !Fits(document, b.Media["schema"]!, b.Media["example"]!))
                )
                .Select(b => $"{b.Name}: {b.Media["example"]!.ToJsonString()}")
        );
    }

    [Fact]
    public async Task Every_answer_in_JSON_has_an_example_of_the_form_described()
    {
        var described = new DescribedSchema(await DocumentAsync());

        Assert.Empty(described.Examples.Where(e => e.Value is null).Select(e => e.Key));
        Assert.Empty(described.Examples.SelectMany(e => AnswerExamples.Differences(e.Key, e.Value).Select(d => $"{e.Key}: {d}")));
    }

    [Fact]
    public async Task Each_example_of_an_answer_is_kept_once_and_of_what_there_is()
    {
        var described = new DescribedSchema(await DocumentAsync());

        Assert.Empty(AnswerExamples.Committed.Except(described.Answers.Keys));
        Assert.Distinct(AnswerExamples.Committed);
    }

    [Fact]
    public void No_example_of_an_answer_tells_of_the_server_it_came_from() => Assert.Empty(AnswerExamples.Telling);

    // As far as a reader sees at a glance: a list for a list, and no member of an object that its type does not have.
    private static bool Fits(JsonNode document, JsonNode schema, JsonNode example)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            return Fits(document, document["components"]!["schemas"]![reference.Split('/')[^1]]!, example);
        }

        if (schema["allOf"] is JsonArray all)
        {
            return Fits(document, all[0]!, example);
        }

        if (schema["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String && type.GetValue<string>() == "array")
        {
            return example is JsonArray;
        }

        return schema["properties"] is not JsonObject members
            || (
                example is JsonObject given
                && given.All(m => members.ContainsKey(m.Key) || schema["additionalProperties"] is not null)
                && (schema["required"]?.AsArray().All(r => given.ContainsKey(r!.GetValue<string>())) ?? true)
            );
    }

    [Fact]
    public async Task The_version_is_the_products_and_descriptions_are_of_one_line()
    {
        var document = await DocumentAsync();

        Assert.Equal(
            typeof(Quire.Api.Description.ApiDocument).Assembly.GetName().Version!.ToString(3),
            document["info"]!["version"]!.GetValue<string>()
        );
        Assert.Empty(Descriptions(document).Where(d => d.Contains('\n', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_page_for_people_loads_nothing_from_elsewhere()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        var page = await server.Guest().GetAsync("/docs/api/");

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.Contains("<script", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("cdn.", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Descriptions(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.SelectMany(m =>
                m is { Key: "description" or "summary", Value: JsonValue text } ? [text.ToString()] : Descriptions(m.Value)
            ),
            JsonArray items => items.SelectMany(Descriptions),
            _ => [],
        };

    private static async Task<JsonNode> DocumentAsync()
    {
        var server = await SharedServer.OfAsync(DatabaseKind.Sqlite);
        return (await server.Guest().GetAsync("/openapi/v1.json")).Json;
    }
}
