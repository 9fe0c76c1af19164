using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>
/// Gives the draft of a dataset a label, or takes it away; what it had before is kept. Those who may see it are told.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Label">One of those that count for the dataset; null to take it away.</param>
[Requires(Permission.PublishDataset)]
[RequiresAccount]
public sealed record SetCurationStatus(ObjectRef Target, string? Label) : ICommand, ITargeted;

internal sealed class SetCurationStatusHandler(RepositoryDb db, CurationLabels labels, Settings settings)
    : IHandle<SetCurationStatus>
{
    public async Task HandleAsync(SetCurationStatus operation, OperationContext context, CancellationToken ct)
    {
        var label = string.IsNullOrWhiteSpace(operation.Label) ? null : operation.Label;
        var version = await db
            .Versions.AsNoTracking()
            .NewestOf(context.Target.Id)
            .Select(v => new
            {
                v.Id,
                v.State,
                v.Title,
            })
            .FirstAsync(ct);
        if (version.State != VersionState.Draft)
        {
            throw CurationErrors.Released();
        }

        if (await labels.SetInForceAsync(context.Target, ct) == CurationLabels.Disabled)
        {
            throw CurationErrors.SwitchedOff();
        }

        if (label is not null && !(await labels.LabelsInForceAsync(context.Target, ct)).Contains(label))
        {
            throw CurationErrors.NotAllowed(label);
        }

        var before = await db
            .CurationStatuses.Where(s => s.VersionId == version.Id)
            .OrderByDescending(s => s.Id)
            .Select(s => s.Label)
            .FirstOrDefaultAsync(ct);
        if (before == label)
        {
            throw CurationErrors.NoChange();
        }

        db.CurationStatuses.Add(
            new()
            {
                VersionId = version.Id,
                Label = label,
                AccountId = context.Caller.AccountId,
                CreatedAt = context.Now,
            }
        );
        var toAll = await settings.IsTrueAsync(SettingNames.ShowCurationToAll, ct);
        context.Enqueue(
            NotifyHoldersJob.Of(
                context,
                NotificationKinds.CurationChanged,
                new(context.Target.Id, version.Title, label),
                toAll ? Permission.ViewUnpublishedDataset : Permission.PublishDataset
            )
        );
        context.AuditDetails = label ?? "none";
    }
}
