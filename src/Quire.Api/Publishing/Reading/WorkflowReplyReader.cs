using System.Text.Json;
using Quire.Api.Http;
using Quire.Repository.Publishing.Workflows;

namespace Quire.Api.Publishing.Reading;

/// <summary>Reads replies to steps that wait: any text, of which a JSON object is a report.</summary>
internal static class WorkflowReplyReader
{
    public static WorkflowReply Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new(text, json.RootElement.ValueKind == JsonValueKind.Object ? Report(json.RootElement) : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or texts in it that are no Unicode.
            return new(text, Report: null);
        }
    }

    private static WorkflowReport Report(JsonElement json) =>
        new(JsonMember.Text(json, "status"), JsonMember.Text(json, "reason"), JsonMember.Text(json, "message"));
}
