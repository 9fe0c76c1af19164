using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Writes single settings, in the turn of settings.</summary>
internal static class SettingRows
{
    /// <summary>Gives a setting a value, and tells those who remember settings. Saved with the operation.</summary>
    /// <param name="db">The database.</param>
    /// <param name="context">The operation.</param>
    /// <param name="name">Wire name of the setting.</param>
    /// <param name="value">Its value; null for none, so that the default counts again.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task SetSettingAsync(
        this RepositoryDb db,
        OperationContext context,
        string name,
        string? value,
        CancellationToken ct
    )
    {
        context.Changed(OutboxKind.Installation, 0);
        if (value is null)
        {
            await db.Settings.Where(s => s.Name == name).ExecuteDeleteAsync(ct);
            return;
        }

        var setting = await db.Settings.SingleOrDefaultAsync(s => s.Name == name, ct);
        if (setting is null)
        {
            db.Settings.Add(new() { Name = name, Value = value });
        }
        else
        {
            setting.Value = value;
        }
    }
}
