using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Access.Previews;

/// <summary>A link to a draft ends when the draft is published.</summary>
internal sealed class PreviewStep(PreviewLinks links) : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published | ReleaseEvents.Corrected;

    public Task RunAsync(Release release, OperationContext context, CancellationToken ct) =>
        links.EndAsync(context, release.Dataset.Id, ct);
}
