using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Resetting;

/// <summary>Tells whether the caller's account has a password here.</summary>
[RequiresAccount]
public sealed record HasPassword : IQuery<bool>;

internal sealed class HasPasswordHandler(RepositoryDb db) : IHandle<HasPassword, bool>
{
    public Task<bool> HandleAsync(HasPassword operation, OperationContext context, CancellationToken ct) =>
        db.BuiltInCredentials.AnyAsync(c => c.AccountId == context.Caller.AccountId, ct);
}
