using System.Text.Json;
using System.Text.RegularExpressions;
using Quire.Domain.Publishing.Workflows;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>What a reply to a step that waited means.</summary>
internal static class StepReply
{
    private const int LongestTold = 1000;

    public static StepOutcome OutcomeOf(WorkflowStep step, string reply) =>
        step.StepType switch
        {
            WorkflowStepTypes.Pause => reply.Trim() == "fail"
                ? new StepOutcome.Failed("Whoever resumed it said that it failed.")
                : new StepOutcome.Done(),
            WorkflowStepTypes.Http => Matches(step, reply.Trim())
                ? new StepOutcome.Done()
                : new StepOutcome.Failed(
                    $"Response from remote server did not match expected one (response:{Beginning(reply.Trim())})"
                ),
            _ => OfJson(reply),
        };

    private static bool Matches(WorkflowStep step, string reply)
    {
        try
        {
            return WorkflowRules.Expected(step).IsMatch(reply);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private static StepOutcome OfJson(string reply)
    {
        try
        {
            using var json = JsonDocument.Parse(reply);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                var (status, reason, message) = (
                    Text(json.RootElement, "status"),
                    Text(json.RootElement, "reason"),
                    Text(json.RootElement, "message")
                );
                return string.Equals(status, "success", StringComparison.OrdinalIgnoreCase)
                    ? new StepOutcome.Done(reason, message)
                    : new StepOutcome.Failed(reason ?? "Whoever resumed it said that it failed.", message);
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        return new StepOutcome.Failed($"The reply was no JSON object: {Beginning(reply)}");
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? Beginning(value.GetString()!)
            : null;

    private static string Beginning(string text) => (text.Length > LongestTold ? text[..LongestTold] : text).Replace('\0', ' ');
}
