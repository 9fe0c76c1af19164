using System.Text.RegularExpressions;

namespace Quire.Domain.Publishing.Workflows;

/// <summary>What a workflow can be. What could only fail when somebody publishes is refused when it is defined.</summary>
public static class WorkflowRules
{
    private const int LongestName = 200;
    private const int MostSteps = 100;
    private const int MostParameters = 100;
    private const int LongestParameter = 10_000;
    private const string Internal = ":internal";
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    /// <summary>The steps with their types as they are written here; refuses what cannot run.</summary>
    public static List<WorkflowStep> MustBeSound(string name, IReadOnlyList<WorkflowStep> steps)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            throw WorkflowErrors.NameMissing(LongestName);
        }

        return steps.Count <= MostSteps ? [.. steps.Select(Sound)] : throw WorkflowErrors.TooManySteps(MostSteps);
    }

    /// <summary>The expression the answer to a step must match from beginning to end.</summary>
    public static Regex Expected(WorkflowStep step) =>
        new($"^(?:{step.Parameters.GetValueOrDefault("expectedResponse", "OK.*")})$", RegexOptions.Singleline, LongestMatch);

    /// <summary>The method of a request.</summary>
    /// <param name="step">The step.</param>
    /// <param name="rollback">Whether it takes the step back.</param>
    public static string MethodOf(WorkflowStep step, bool rollback)
    {
        var said = rollback
            ? step.Parameters.GetValueOrDefault("rollbackMethod") ?? step.Parameters.GetValueOrDefault("method-rollback")
            : step.Parameters.GetValueOrDefault("method");
        return (said ?? "GET").Trim().Split(' ')[0].ToUpperInvariant();
    }

    private static WorkflowStep Sound(WorkflowStep step)
    {
        if (step.Provider != Internal)
        {
            throw WorkflowErrors.ProviderUnknown(step.Provider, Internal);
        }

        if (step.StepType.Equals(WorkflowStepTypes.Archiver, StringComparison.OrdinalIgnoreCase))
        {
            throw WorkflowErrors.NoArchiver();
        }

        // The guide of the older servers writes http/authext, their code http/authExt.
        var type =
            WorkflowStepTypes.All.FirstOrDefault(t => t.Equals(step.StepType, StringComparison.OrdinalIgnoreCase))
            ?? throw WorkflowErrors.StepUnknown(step.StepType, string.Join(", ", WorkflowStepTypes.All));
        if (
            step.Parameters.Count > MostParameters
            || step.Parameters.Any(p => p.Value is null || p.Key.Length + p.Value.Length > LongestParameter)
        )
        {
            throw WorkflowErrors.ParametersTooLong(type, LongestParameter);
        }

        if (WorkflowStepTypes.IsHttp(type))
        {
            RequestMustBeSound(step, type);
        }

        return step with
        {
            StepType = type,
        };
    }

    private static void RequestMustBeSound(WorkflowStep step, string type)
    {
        foreach (var (parameter, isNeeded) in new[] { ("url", true), ("rollbackUrl", false) })
        {
            var address = step.Parameters.GetValueOrDefault(parameter);
            if (address is null ? isNeeded : !WorkflowTemplate.IsAddress(address))
            {
                throw WorkflowErrors.AddressUnusable(type, parameter);
            }
        }

        foreach (var rollback in new[] { false, true })
        {
            if (MethodOf(step, rollback) is var method && !Methods.Contains(method))
            {
                throw WorkflowErrors.MethodUnknown(type, method);
            }
        }

        try
        {
            _ = Expected(step);
        }
        catch (ArgumentException)
        {
            throw WorkflowErrors.ExpressionMalformed(type);
        }
    }
}
