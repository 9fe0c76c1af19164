using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Periods;

/// <summary>Takes the embargoes off files of a dataset; off published files only superusers do.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Files">Ids of the files, each under an embargo, be it over or not.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record RemoveEmbargo(ObjectRef Target, Input<IReadOnlyList<long>> Files) : ICommand, ITargeted;

internal sealed class RemoveEmbargoHandler(PeriodFiles files, AccessDays days) : IHandle<RemoveEmbargo>
{
    public async Task HandleAsync(RemoveEmbargo operation, OperationContext context, CancellationToken ct)
    {
        await files.MustBeChangeableAsync(context, setting: false, ct);
        _ = await files.MonthsAsync(SettingNames.MaxEmbargoMonths, PeriodErrors.NoEmbargoesHere, ct);
        var found = await files.FindAsync(context, operation.Files.Value, ct);
        PeriodFiles.MustBeAllowed(context, found, f => f.EmbargoEnd is null, PeriodErrors.NotFreed);
        await files.WriteAsync(
            found,
            f =>
                f.ExecuteUpdateAsync(
                    set => set.SetProperty(x => x.EmbargoEnd, (DateOnly?)null).SetProperty(x => x.EmbargoReason, (string?)null),
                    ct
                )
        );
        var changed = found.ConvertAll(f => f.Id);
        await days.ChangedAsync(context, changed, ct);
        context.AuditDetails = string.Join(',', changed);
    }
}
