using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Administration;
using Quire.Repository.Files.Describing;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Periods;

/// <summary>
/// Puts files of a dataset under embargo until a day; one they are under already is replaced. Published files only by superusers.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Embargo">Until when, why, which files.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record SetEmbargo(ObjectRef Target, Input<PeriodInput> Embargo) : ICommand, ITargeted;

internal sealed class SetEmbargoHandler(PeriodFiles files, AccessDays days, FileRestriction restriction, Settings settings)
    : IHandle<SetEmbargo>
{
    public async Task HandleAsync(SetEmbargo operation, OperationContext context, CancellationToken ct)
    {
        await files.MustBeChangeableAsync(context, setting: true, ct);
        var months = await files.MonthsAsync(SettingNames.MaxEmbargoMonths, PeriodErrors.NoEmbargoesHere, ct);
        await restriction.MustBeAllowedAsync(restrict: true, ct);
        var (day, said, ids) = operation.Embargo.Value;
        if (day <= context.Today)
        {
            throw PeriodErrors.EmbargoPast(context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (months is { } most && day > PeriodFiles.After(context.Today, most))
        {
            throw PeriodErrors.EmbargoTooLong(most);
        }

        var reason = await ReasonAsync(said, ct);
        var found = await files.FindAsync(context, ids, ct);
        PeriodFiles.MustBeAllowed(context, found, _ => false, PeriodErrors.NotEmbargoable);
        await files.WriteAsync(
            found,
            f =>
                f.ExecuteUpdateAsync(set => set.SetProperty(x => x.EmbargoEnd, day).SetProperty(x => x.EmbargoReason, reason), ct)
        );
        var changed = found.ConvertAll(f => f.Id);
        await days.ChangedAsync(context, changed, ct);
        context.AuditDetails = $"until {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {string.Join(',', changed)}";
    }

    private async Task<string?> ReasonAsync(string? said, CancellationToken ct)
    {
        if (said is null)
        {
            return await settings.IsTrueAsync(SettingNames.EmbargoReasonRequired, ct) ? throw PeriodErrors.ReasonMissing() : null;
        }

        return string.IsNullOrWhiteSpace(said) ? throw PeriodErrors.ReasonBlank() : PeriodFiles.Reason(said);
    }
}
