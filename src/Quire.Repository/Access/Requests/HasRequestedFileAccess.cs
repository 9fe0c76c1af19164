using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Requests;

/// <summary>Whether the caller ever asked for access to a file, whatever became of it.</summary>
[Requires(Permission.ViewUnpublishedDataset, WhileUnpublished = true)]
[RequiresAccount]
public sealed record HasRequestedFileAccess(ObjectRef Target) : IQuery<bool>, ITargeted;

internal sealed class HasRequestedFileAccessHandler(RepositoryDb db) : IHandle<HasRequestedFileAccess, bool>
{
    public Task<bool> HandleAsync(HasRequestedFileAccess operation, OperationContext context, CancellationToken ct) =>
        db.FileAccessRequests.AnyAsync(r => r.FileId == context.Target.Id && r.AccountId == context.Caller.AccountId, ct);
}
