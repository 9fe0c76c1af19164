using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Administration;
using Quire.Repository.Data;
using Quire.Repository.Data.Publishing;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>The workflow of each trigger, which is a setting.</summary>
internal sealed class DefaultWorkflows(RepositoryDb db)
{
    /// <summary>The setting that names the workflow of a trigger; an unknown trigger is refused.</summary>
    public static string SettingOf(string trigger) =>
        trigger switch
        {
            WorkflowTriggers.PrePublish => SettingNames.PrePublishWorkflow,
            WorkflowTriggers.PostPublish => SettingNames.PostPublishWorkflow,
            _ => throw WorkflowAdministrationErrors.TriggerUnknown(trigger, string.Join(", ", WorkflowTriggers.All)),
        };

    /// <summary>The workflow of a trigger; null for none, or where the setting names none.</summary>
    public async Task<WorkflowRecord?> OfAsync(string trigger, CancellationToken ct)
    {
        // From the rows: a publication and a change of what runs before it happen one after the other.
        var setting = SettingOf(trigger);
        var said = await db.Settings.Where(s => s.Name == setting).Select(s => s.Value).SingleOrDefaultAsync(ct);
        return long.TryParse(said?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.Workflows.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct)
            : null;
    }
}
