using Microsoft.EntityFrameworkCore;
using Quire.Repository.Accounts;
using Quire.Repository.Data;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Workflows under way for publications of accounts.</summary>
internal sealed class AccountWorkflows(RepositoryDb db) : IAccountReferences
{
    public Task MoveAsync(AccountRecord from, AccountRecord into, OperationContext context, CancellationToken ct) =>
        db
            .WorkflowInvocations.Where(i => i.PublisherId == from.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.PublisherId, into.Id), ct);
}
