using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Gives a setting a value.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetSetting(string Name, string Value) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class SetSettingHandler(RepositoryDb db) : IHandle<SetSetting>
{
    public async Task HandleAsync(SetSetting operation, OperationContext context, CancellationToken ct)
    {
        SettingRules.MustBeKnown([operation.Name]);
        SettingRules.MustBeSound(operation.Name, operation.Value);
        var setting = await db.Settings.SingleOrDefaultAsync(s => s.Name == operation.Name, ct);
        if (setting is null)
        {
            db.Settings.Add(new() { Name = operation.Name, Value = operation.Value });
        }
        else
        {
            setting.Value = operation.Value;
        }

        // The name alone: values can be secrets.
        context.AuditDetails = operation.Name;
        context.Changed(OutboxKind.Installation, 0);
    }
}
