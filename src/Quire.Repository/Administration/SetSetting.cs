using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Gives a setting a value.</summary>
/// <param name="Name">Wire name of the setting.</param>
/// <param name="Value">The value.</param>
/// <param name="Seen">Its value when it was looked at: otherwise it stays. Null for whatever it is.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetSetting(string Name, string Value, SeenState? Seen = null) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class SetSettingHandler(RepositoryDb db) : IHandle<SetSetting>
{
    public async Task HandleAsync(SetSetting operation, OperationContext context, CancellationToken ct)
    {
        SettingRules.MustBeKnown([operation.Name]);
        SettingRules.MustBeSound(operation.Name, operation.Value);
        // The name alone: values can be secrets.
        context.AuditDetails = operation.Name;
        if (operation.Seen is { } seen)
        {
            var value = await db.Settings.Where(s => s.Name == operation.Name).Select(s => s.Value).SingleOrDefaultAsync(ct);
            seen.MustBe(SeenState.Of(value));
        }

        await db.SetSettingAsync(context, operation.Name, operation.Value, ct);
    }
}
