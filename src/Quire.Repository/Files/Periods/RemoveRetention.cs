using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Periods;

/// <summary>Takes the retention periods off files of a dataset; off published files only superusers do.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Files">Ids of the files, each with a retention period, be it over or not.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record RemoveRetention(ObjectRef Target, Input<IReadOnlyList<long>> Files) : ICommand, ITargeted;

internal sealed class RemoveRetentionHandler(PeriodFiles files, AccessDays days) : IHandle<RemoveRetention>
{
    public async Task HandleAsync(RemoveRetention operation, OperationContext context, CancellationToken ct)
    {
        await files.MustBeChangeableAsync(context, setting: false, ct);
        _ = await files.MonthsAsync(SettingNames.MinRetentionMonths, PeriodErrors.NoRetentionHere, ct);
        var found = await files.FindAsync(context, operation.Files.Value, ct);
        PeriodFiles.MustBeAllowed(context, found, f => f.RetentionEnd is null, PeriodErrors.NotUnlimited);
        await files.WriteAsync(
            found,
            f =>
                f.ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(x => x.RetentionEnd, (DateOnly?)null).SetProperty(x => x.RetentionReason, (string?)null),
                    ct
                )
        );
        var changed = found.ConvertAll(f => f.Id);
        await days.ChangedAsync(context, changed, ct);
        context.AuditDetails = string.Join(',', changed);
    }
}
