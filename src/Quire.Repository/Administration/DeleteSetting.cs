using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Removes a setting, so that its default counts again. Removing what is not there succeeds.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record DeleteSetting(string Name) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Settings;
}

internal sealed class DeleteSettingHandler(RepositoryDb db) : IHandle<DeleteSetting>
{
    public Task HandleAsync(DeleteSetting operation, OperationContext context, CancellationToken ct)
    {
        context.AuditDetails = operation.Name;
        return db.SetSettingAsync(context, operation.Name, value: null, ct);
    }
}
