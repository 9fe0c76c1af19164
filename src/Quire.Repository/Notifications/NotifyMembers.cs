using Quire.Domain.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Notifications;

/// <summary>Tells the members of a group of something, some at a time.</summary>
[RequiresSuperuser]
public sealed record NotifyMembers : ICommand, ITargeted
{
    internal NotifyMembers(ObjectRef target, NotifyMembersJob job) => (Target, Job) = (target, job);

    public ObjectRef Target { get; }

    internal NotifyMembersJob Job { get; }
}

internal sealed class NotifyMembersHandler(AssigneeAccounts accounts, Notifier notifier) : IHandle<NotifyMembers>
{
    public async Task HandleAsync(NotifyMembers operation, OperationContext context, CancellationToken ct)
    {
        var job = operation.Job;
        var page = await accounts.PageAsync([job.Group], [], job.After, ct);
        await notifier.TellAsync(context, job.Actor, job.At, job.Kind, page, new(job.Object, job.Name, job.Details), ct);
        if (page.Count == AssigneeAccounts.Page)
        {
            context.Enqueue(job with { After = page[^1] });
        }

        context.AuditDetails = $"{job.Kind}: {page.Count}";
    }
}
