using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Identifiers;

/// <summary>The identifier becomes public, its metadata is renewed, or it is given back.</summary>
internal sealed class IdentifierStep(IdentifierUpkeep identifiers) : IReleaseStep
{
    public ReleaseEvents TakesPartIn =>
        ReleaseEvents.Published | ReleaseEvents.Corrected | ReleaseEvents.Withdrawn | ReleaseEvents.Removed;

    public Task RunAsync(Release release, OperationContext context, CancellationToken ct) =>
        release.LeavesIdentifier ? Task.CompletedTask
        : release.Event == ReleaseEvents.Removed ? identifiers.RemovedAsync(context, release.Dataset, ct)
        : identifiers.PublishedAsync(context, release.Version.Dataset, ct);
}
