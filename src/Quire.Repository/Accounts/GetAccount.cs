using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Reads an account by name.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetAccount(string Identifier) : IQuery<AccountRecord>;

internal sealed class GetAccountHandler(RepositoryDb db) : IHandle<GetAccount, AccountRecord>
{
    public Task<AccountRecord> HandleAsync(GetAccount operation, OperationContext context, CancellationToken ct) =>
        db.AccountAsync(operation.Identifier, ct);
}
