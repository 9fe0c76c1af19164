using Quire.Domain.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Datasets;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>
/// Says in the draft whether people may ask for access to restricted files; gives the title of the dataset. Counts from the next
/// release on.
/// </summary>
/// <param name="Target">The dataset.</param>
/// <param name="Allow">Whether they may.</param>
[Requires(Permission.EditDataset)]
[RequiresAccount]
public sealed record AllowFileAccessRequests(ObjectRef Target, bool Allow) : ICommand<string>, ITargeted;

internal sealed class AllowFileAccessRequestsHandler(DatasetLocks locks, DraftVersions drafts, DraftTerms terms)
    : IHandle<AllowFileAccessRequests, string>
{
    public async Task<string> HandleAsync(AllowFileAccessRequests operation, OperationContext context, CancellationToken ct)
    {
        await locks.MustAllowEditAsync(context, ct);
        var newest = await drafts.NewestAsync(context, ct);
        if (newest.Terms.FileAccessRequest == operation.Allow)
        {
            return newest.Title;
        }

        var wanted = newest.Terms with { FileAccessRequest = operation.Allow };
        await terms.MustSuitFilesAsync(context.Target.Id, wanted, ct);
        drafts.Open(context, newest).Terms = wanted;
        context.AuditDetails = operation.Allow ? "allowed" : "not allowed";
        context.Changed(OutboxKind.Dataset, context.Target.Id);
        return newest.Title;
    }
}
