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

    /// <summary>The workflow of a trigger; null for none, or where the setting names none there is.</summary>
    public async Task<WorkflowRecord?> OfAsync(string trigger, CancellationToken ct) =>
        await NamedAsync(await SaidAsync(trigger, ct), ct);

    /// <summary>
    /// What is to run before publications; null for nothing. A setting that names no workflow is refused: what was to be looked
    /// at first must not be published because of a wrong number.
    /// </summary>
    public async Task<WorkflowRecord?> BeforePublicationAsync(CancellationToken ct)
    {
        var said = await SaidAsync(WorkflowTriggers.PrePublish, ct);
        return string.IsNullOrWhiteSpace(said)
            ? null
            : await NamedAsync(said, ct) ?? throw WorkflowAdministrationErrors.DefaultGone(said);
    }

    // From the rows: a publication and a change of what runs before it happen one after the other.
    private Task<string?> SaidAsync(string trigger, CancellationToken ct)
    {
        var setting = SettingOf(trigger);
        return db.Settings.Where(s => s.Name == setting).Select(s => (string?)s.Value).SingleOrDefaultAsync(ct);
    }

    private async Task<WorkflowRecord?> NamedAsync(string? said, CancellationToken ct) =>
        long.TryParse(said?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await db.Workflows.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct)
            : null;
}
