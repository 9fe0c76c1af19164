using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Replaces all settings at once: those not among the new ones are removed. All or nothing.</summary>
/// <param name="Values">Values by name; never empty, so that no configuration is wiped by accident.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record ReplaceSettings(IReadOnlyDictionary<string, string> Values) : ICommand<ReplacedSettings>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

/// <summary>What became of each setting when all were replaced, by name.</summary>
/// <param name="Created">There was none of that name.</param>
/// <param name="Updated">There was one with another value.</param>
/// <param name="Deleted">It was not among the new ones.</param>
/// <param name="Unchanged">It had this value already.</param>
public sealed record ReplacedSettings(
    IReadOnlyList<string> Created,
    IReadOnlyList<string> Updated,
    IReadOnlyList<string> Deleted,
    IReadOnlyList<string> Unchanged
);

internal sealed class ReplaceSettingsHandler(RepositoryDb db) : IHandle<ReplaceSettings, ReplacedSettings>
{
    public async Task<ReplacedSettings> HandleAsync(ReplaceSettings operation, OperationContext context, CancellationToken ct)
    {
        if (operation.Values.Count == 0)
        {
            throw SettingErrors.NoSettings();
        }

        SettingRules.MustBeKnown(operation.Values.Keys);
        foreach (var (name, value) in operation.Values)
        {
            SettingRules.MustBeSound(name, value);
        }

        var before = await db.Settings.ToDictionaryAsync(s => s.Name, StringComparer.Ordinal, ct);
        var deleted = before.Keys.Where(n => !operation.Values.ContainsKey(n)).ToList();
        var created = operation.Values.Keys.Where(n => !before.ContainsKey(n)).ToList();
        var updated = operation
            .Values.Where(v => before.TryGetValue(v.Key, out var old) && old.Value != v.Value)
            .Select(v => v.Key)
            .ToList();
        db.Settings.RemoveRange(deleted.Select(n => before[n]));
        db.Settings.AddRange(
            created.Select(n => new Data.Administration.SettingRecord { Name = n, Value = operation.Values[n] })
        );
        updated.ForEach(n => before[n].Value = operation.Values[n]);
        context.AuditDetails = $"{created.Count} created, {updated.Count} updated, {deleted.Count} deleted";
        context.Changed(OutboxKind.Installation, 0);
        return new(
            created,
            updated,
            deleted,
            [.. operation.Values.Keys.Except(created, StringComparer.Ordinal).Except(updated, StringComparer.Ordinal)]
        );
    }
}
