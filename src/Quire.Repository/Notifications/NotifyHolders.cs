using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>Tells those who hold a permission on an object, now, of something that happened to it, some at a time.</summary>
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
        var page = await accounts.PageAsync(
            await HoldersAsync(context, job.Holding, ct),
            job.NotHolding is { } other ? await HoldersAsync(context, other, ct) : [],
            job.After,
            ct
        );
        var told = job.NotActor ? page.Where(a => a != job.Actor).ToList() : page;
        await notifier.TellAsync(
            context,
            job.Actor,
            job.At,
            job.Kind,
            told,
            new(job.About ?? job.Object, job.Name, job.Details),
            ct
        );
        if (page.Count == AssigneeAccounts.Page)
        {
            context.Enqueue(job with { After = page[^1] });
        }

        context.AuditDetails = $"{job.Kind}: {told.Count}";
    }

    private async Task<IReadOnlyList<string>> HoldersAsync(OperationContext context, string permission, CancellationToken ct) =>
        PermissionNames.TryParse(permission, out var held) ? await permissions.HoldersAsync(context.Target, held, ct) : [];
}
