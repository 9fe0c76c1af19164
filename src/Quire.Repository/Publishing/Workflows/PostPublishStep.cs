using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Begins what the installation runs after publications.</summary>
internal sealed class PostPublishStep(DefaultWorkflows workflows, WorkflowStart begin) : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published;

    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        // What is brought over from elsewhere was published there.
        if (
            release.Kind is not null
            && await workflows.OfAsync(WorkflowTriggers.PostPublish, ct) is { Steps.Count: > 0 } workflow
        )
        {
            await begin.AfterAsync(context, workflow, release, ct);
        }
    }
}
