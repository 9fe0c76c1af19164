using Quire.Repository.Operations;

namespace Quire.Repository.Publishing;

/// <summary>Runs the steps that follow a release.</summary>
public sealed class ReleaseSteps(IEnumerable<IReleaseStep> steps)
{
    /// <summary>Runs those that take part, in their order, in the transaction of the operation.</summary>
    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        foreach (var step in steps.Where(s => s.TakesPartIn.HasFlag(release.Event)))
        {
            await step.RunAsync(release, context, ct);
        }
    }
}
