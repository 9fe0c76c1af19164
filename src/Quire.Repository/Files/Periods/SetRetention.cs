using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Periods;

/// <summary>
/// Says until which day files of a dataset are given out; what was said before is replaced. Of published files only superusers
/// do.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Retention">Until when, why, which files.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SetRetention(ObjectRef Target, Input<PeriodInput> Retention) : ICommand, ITargeted;

internal sealed class SetRetentionHandler(PeriodFiles files, AccessDays days) : IHandle<SetRetention>
{
    public async Task HandleAsync(SetRetention operation, OperationContext context, CancellationToken ct)
    {
        await files.MustBeChangeableAsync(context, setting: true, ct);
        var months = await files.MonthsAsync(SettingNames.MinRetentionMonths, PeriodErrors.NoRetentionHere, ct);
        var (day, said, ids) = operation.Retention.Value;
        if (day <= context.Today)
        {
            throw PeriodErrors.RetentionPast(context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (months is { } least && day < PeriodFiles.After(context.Today, least))
        {
            throw PeriodErrors.RetentionTooShort(least);
        }

        var reason = PeriodFiles.Reason(said);
        var found = await files.FindAsync(context, ids, ct);
        PeriodFiles.MustBeAllowed(context, found, _ => false, PeriodErrors.NotRetainable);
        await files.WriteAsync(
            found,
            f =>
                f.ExecuteUpdateAsync(
                    set => set.SetProperty(x => x.RetentionEnd, day).SetProperty(x => x.RetentionReason, reason),
                    ct
                )
        );
        var changed = found.ConvertAll(f => f.Id);
        await days.ChangedAsync(context, changed, ct);
        context.AuditDetails = $"until {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {string.Join(',', changed)}";
    }
}
