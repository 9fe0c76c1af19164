using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Quire.Domain.Publishing.Workflows;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>What a reply to a step that waited means.</summary>
internal static class StepReply
{
    private const int LongestTold = 1000;

    public static StepOutcome OutcomeOf(WorkflowStep step, WorkflowReply reply) =>
        step.StepType switch
        {
            WorkflowStepTypes.Pause => reply.Text.Trim() == "fail"
                ? new StepOutcome.Failed("Whoever resumed it said that it failed.")
                : new StepOutcome.Done(),
            WorkflowStepTypes.Http => Matches(step, reply.Text.Trim())
                ? new StepOutcome.Done()
                : new StepOutcome.Failed(
                    $"Response from remote server did not match expected one (response:{Beginning(reply.Text.Trim())})"
                ),
            _ => OfReport(reply),
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

    private static StepOutcome OfReport(WorkflowReply reply) =>
        reply.Report switch
        {
            null => new StepOutcome.Failed($"The reply was no JSON object: {Beginning(reply.Text)}"),
            { Status: { } status } said when status.Equals("success", StringComparison.OrdinalIgnoreCase) => new StepOutcome.Done(
                Beginning(said.Reason),
                Beginning(said.Message)
            ),
            var said => new StepOutcome.Failed(
                Beginning(said.Reason) ?? "Whoever resumed it said that it failed.",
                Beginning(said.Message)
            ),
        };

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Beginning(string? text) =>
        (text?.Length > LongestTold ? text[..LongestTold] : text)?.Replace('\0', ' ');
}
