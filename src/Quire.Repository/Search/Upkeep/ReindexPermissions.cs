using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Search.Upkeep;

/// <summary>Works out again, at every replica, who may find an object and what lies below it.</summary>
/// <param name="Target">The object; the root collection for everything.</param>
[RequiresSuperuser]
public sealed record ReindexPermissions(ObjectRef Target) : ICommand, ITargeted;

internal sealed class ReindexPermissionsHandler : IHandle<ReindexPermissions>
{
    public Task HandleAsync(ReindexPermissions operation, OperationContext context, CancellationToken ct)
    {
        context.Changed(OutboxKind.Permissions, context.Target.Id);
        return Task.CompletedTask;
    }
}
