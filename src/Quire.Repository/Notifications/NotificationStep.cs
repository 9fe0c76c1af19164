using Quire.Domain.Access;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;

namespace Quire.Repository.Notifications;

/// <summary>Those who could see the draft are told that it is published.</summary>
internal sealed class NotificationStep : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published;

    public Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        var version = release.Version;
        context.Enqueue(
            NotifyHoldersJob.Of(
                context,
                NotificationKinds.DatasetPublished,
                new(version.DatasetId, version.Title),
                Permission.ViewUnpublishedDataset
            )
        );
        return Task.CompletedTask;
    }
}
