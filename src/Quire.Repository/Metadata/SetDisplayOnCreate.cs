using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Metadata;

/// <summary>Says whether forms for new datasets show a field.</summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Shown">Whether they show it.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetDisplayOnCreate(string Field, bool Shown) : ICommand, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Blocks;
}

internal sealed class SetDisplayOnCreateHandler(RepositoryDb db) : IHandle<SetDisplayOnCreate>
{
    public async Task HandleAsync(SetDisplayOnCreate operation, OperationContext context, CancellationToken ct)
    {
        var field =
            await db.FieldTypes.SingleOrDefaultAsync(f => f.Name == operation.Field, ct)
            ?? throw BlockErrors.FieldNotFound(operation.Field);
        field.DisplayOnCreate = operation.Shown;
        context.AuditDetails = $"{field.Name} {operation.Shown}";
        context.Changed(OutboxKind.Schema, 0);
    }
}
