using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Reads a group of mail domains by alias.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetMailDomainGroup(string Alias) : IQuery<MailDomainGroupRecord>;

internal sealed class GetMailDomainGroupHandler(RepositoryDb db) : IHandle<GetMailDomainGroup, MailDomainGroupRecord>
{
    public Task<MailDomainGroupRecord> HandleAsync(
        GetMailDomainGroup operation,
        OperationContext context,
        CancellationToken ct
    ) => db.MailDomainGroupAsync(operation.Alias, ct);
}
