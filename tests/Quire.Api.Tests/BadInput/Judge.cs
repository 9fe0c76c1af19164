using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Quire.Testing;

namespace Quire.Api.Tests.BadInput;

/// <summary>
/// What every answer must be, however bad the request: no failure of the server, and an envelope with words where it refuses.
/// </summary>
internal static class Judge
{
    // Words of this program, which tell whoever wrote the request nothing.
    private static readonly string[] Inner = ["System.", "Quire.", "Npgsql", "SqliteException", "Object reference", "   at "];

    /// <summary>What is wrong with an answer; null when nothing is.</summary>
    public static string? ProblemOf(WireAnswer answer)
    {
        if ((int)answer.Status >= 500)
        {
            return $"{(int)answer.Status} {Short(answer.Text)}";
        }

        // The framework answers paths it cannot decode itself, before the server sees them.
        if ((int)answer.Status < 400 || (answer.Status == System.Net.HttpStatusCode.BadRequest && answer.Body.Length == 0))
        {
            return null;
        }

        var message = IsXml(answer) ? Summary(answer) : Envelope(answer)?["message"]?.GetValue<string>();
        return string.IsNullOrWhiteSpace(message) ? $"{(int)answer.Status} without envelope: {Short(answer.Text)}"
            : Inner.FirstOrDefault(i => message.Contains(i, StringComparison.Ordinal)) is { } inner
                ? $"tells of '{inner}': {Short(message)}"
            : null;
    }

    private static bool IsXml(WireAnswer answer) => answer.ContentHeaders.ContentType?.MediaType == "text/xml";

    // What SWORD has in place of an envelope.
    private static string? Summary(WireAnswer answer) =>
        XElement.Parse(answer.Text) is { Name.LocalName: "error" } error
            ? error.Elements().FirstOrDefault(e => e.Name.LocalName == "summary")?.Value
            : null;

    private static JsonObject? Envelope(WireAnswer answer)
    {
        try
        {
            return answer.Json is JsonObject envelope && envelope["status"]?.GetValue<string>() == "ERROR" ? envelope : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Short(string text) => text.Length <= 300 ? text : text[..300] + "…";
}
