using Quire.Domain.Access;
using Quire.Repository.Data;
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
        // The name alone: values can be secrets.
        context.AuditDetails = operation.Name;
        await db.SetSettingAsync(context, operation.Name, operation.Value, ct);
    }
}
