using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>
/// Who is told of a new dataset: who made it and, where the installation wants that, those who look after the collection.
/// </summary>
public sealed class NewDatasetNotifications(Notifier notifier, Settings settings)
{
    internal async Task CreatedAsync(OperationContext context, DatasetRecord dataset, CancellationToken ct)
    {
        var of = new NotifiedOf(dataset.Id, dataset.Versions[0].Title);
        if (context.Caller.AccountId is { } creator)
        {
            await notifier.TellAsync(context, NotificationKinds.DatasetCreated, [creator], of, ct);
        }

        if (await settings.IsTrueAsync(SettingNames.NotifyOfNewDatasets, ct))
        {
            context.Enqueue(
                NotifyHoldersJob.Of(context, NotificationKinds.DatasetCreatedByOther, of, Permission.ManageDatasetPermissions)
            );
        }
    }
}
