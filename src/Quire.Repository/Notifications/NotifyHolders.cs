using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>Tells those who hold a permission on an object, now, of something that happened to it.</summary>
[RequiresSuperuser]
public sealed record NotifyHolders : ICommand, ITargeted
{
    internal NotifyHolders(ObjectRef target, NotifyHoldersJob job) => (Target, Job) = (target, job);

    public ObjectRef Target { get; }

    internal NotifyHoldersJob Job { get; }
}

internal sealed class NotifyHoldersHandler(PermissionEvaluator permissions, AssigneeAccounts accounts, Notifier notifier)
    : IHandle<NotifyHolders>
{
    public async Task HandleAsync(NotifyHolders operation, OperationContext context, CancellationToken ct)
    {
        var job = operation.Job;
        var holders = await HoldersAsync(context, job.Holding, ct);
        if (job.NotHolding is { } other)
        {
            holders.ExceptWith(await HoldersAsync(context, other, ct));
        }

        await notifier.TellAsync(job.Actor, job.At, job.Kind, holders, new(job.Object, job.Name, job.Details), ct);
        context.AuditDetails = $"{job.Kind}: {holders.Count}";
    }

    private async Task<HashSet<long>> HoldersAsync(OperationContext context, string permission, CancellationToken ct) =>
        PermissionNames.TryParse(permission, out var held)
            ? [.. await accounts.OfAsync(await permissions.HoldersAsync(context.Target, held, ct), ct)]
            : [];
}
