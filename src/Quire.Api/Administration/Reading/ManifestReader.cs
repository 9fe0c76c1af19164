using System.Text.Json;
using Quire.Api.Administration.Tools;
using Quire.Api.Http;
using Quire.Domain.Texts;
using Quire.Repository.Administration.Tools;
using Quire.Repository.Data.Administration;
using Quire.Repository.Operations;

namespace Quire.Api.Administration.Reading;

/// <summary>Reads the manifest of an external tool.</summary>
internal static class ManifestReader
{
    public static async Task<Input<ToolInput>> ReadAsync(Call call)
    {
        using var body = await JsonBody.DocumentAsync(call.Http.Request, call.Aborted);
        var json = body.RootElement;
        return InputReading.Of(() => json.ValueKind == JsonValueKind.Object ? Read(json) : throw ToolRequestErrors.NoObject());
    }

    private static ToolInput Read(JsonElement json)
    {
        var parameters =
            Member(json, "toolParameters", JsonValueKind.Object) ?? throw ToolRequestErrors.Missing("toolParameters");
        return new()
        {
            DisplayName = Text(json, "displayName") ?? throw ToolRequestErrors.Missing("displayName"),
            ToolName = Text(json, "toolName"),
            Description = Text(json, "description") ?? throw ToolRequestErrors.Missing("description"),
            Types = Types(json),
            Scope = Text(json, "scope") ?? throw ToolRequestErrors.Missing("scope"),
            Url = Text(json, "toolUrl") ?? throw ToolRequestErrors.Missing("toolUrl"),
            // The guide shows it beside the parameters, servers look for it among them.
            HttpMethod = Text(parameters, "httpMethod") ?? Text(json, "httpMethod") ?? "GET",
            Parameters = Parameters(parameters),
            ContentType = Text(json, "contentType"),
            AllowedCalls = Member(json, "allowedApiCalls", JsonValueKind.Array) is { } calls
                ? [.. Objects(calls).Select(Call)]
                : null,
            AuxiliaryFiles =
                Member(json, "requirements", JsonValueKind.Object) is { } needs
                && Member(needs, "auxFilesExist", JsonValueKind.Array) is { } files
                    ? [.. Objects(files).Select(Requirement)]
                    : null,
        };
    }

    // One type as text is the form of servers of the line 4.
    private static List<string> Types(JsonElement json) =>
        Member(json, "types", JsonValueKind.Array) is { } list
            ? [.. list.EnumerateArray().Select(t => JsonMember.TextOf(t) ?? "")]
            : [Text(json, "type") ?? throw ToolRequestErrors.Missing("type")];

    private static List<ToolParameter> Parameters(JsonElement parameters) =>
        Member(parameters, "queryParameters", JsonValueKind.Array) is { } list
            ?
            [
                .. Objects(list)
                    .SelectMany(o => o.EnumerateObject())
                    .Select(p => new ToolParameter(p.Name, Limited(p.Name, p.Value) ?? throw ToolRequestErrors.NoText(p.Name))),
            ]
            : throw ToolRequestErrors.Missing("queryParameters");

    private static ToolCall Call(JsonElement json) =>
        new(
            Text(json, "name") ?? throw ToolRequestErrors.Missing("name"),
            Text(json, "httpMethod") ?? throw ToolRequestErrors.Missing("httpMethod"),
            Text(json, "urlTemplate") ?? throw ToolRequestErrors.Missing("urlTemplate"),
            JsonMember.Number(json, "timeOut", ToolRequestErrors.Missing) is >= int.MinValue and <= int.MaxValue and var minutes
                ? (int)minutes
                : throw ToolRequestErrors.Missing("timeOut")
        );

    private static ToolRequirement Requirement(JsonElement json) =>
        new(
            Text(json, "formatTag") ?? throw ToolRequestErrors.Missing("formatTag"),
            Text(json, "formatVersion") ?? throw ToolRequestErrors.Missing("formatVersion")
        );

    private static JsonElement? Member(JsonElement json, string name, JsonValueKind kind) =>
        JsonMember.Given(json, name) is not { } value ? null
        : value.ValueKind == kind ? value
        : throw ToolRequestErrors.WrongKind(name);

    private static IEnumerable<JsonElement> Objects(JsonElement list) =>
        list.EnumerateArray().Select(o => o.ValueKind == JsonValueKind.Object ? o : throw ToolRequestErrors.NoObject());

    private static string? Text(JsonElement json, string name) =>
        JsonMember.Given(json, name) is { } value ? Limited(name, value) ?? throw ToolRequestErrors.NoText(name) : null;

    private static string? Limited(string name, JsonElement value)
    {
        if (JsonMember.TextOf(value) is not { Length: > 0 } text)
        {
            return null;
        }

        TextLimits.ToolText(name).MustAllow(text);
        return text;
    }
}
