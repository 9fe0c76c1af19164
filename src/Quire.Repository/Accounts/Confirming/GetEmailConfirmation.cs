using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Confirming;

/// <summary>What somebody was asked to show, as far as it still counts.</summary>
/// <param name="AccountId">Number of the account.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetEmailConfirmation(long AccountId) : IQuery<EmailConfirmation>;

internal sealed class GetEmailConfirmationHandler(RepositoryDb db) : IHandle<GetEmailConfirmation, EmailConfirmation>
{
    public async Task<EmailConfirmation> HandleAsync(
        GetEmailConfirmation operation,
        OperationContext context,
        CancellationToken ct
    ) =>
        await db
            .EmailConfirmations.AsNoTracking()
            .Where(c => c.AccountId == operation.AccountId && c.ExpiresAt > context.Now)
            .Join(db.Accounts, c => c.AccountId, a => a.Id, (c, a) => new EmailConfirmation(a.Identifier, c.Token, c.CreatedAt))
            .SingleOrDefaultAsync(ct)
        ?? throw ConfirmationErrors.NoneFor(operation.AccountId);
}
