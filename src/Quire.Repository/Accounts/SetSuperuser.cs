using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts;

/// <summary>Makes somebody a superuser or takes it back, but not from the last one. Gives the sentence clients show.</summary>
/// <param name="Identifier">Name of the account.</param>
/// <param name="Superuser">Null turns the flag over.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetSuperuser(string Identifier, bool? Superuser) : ICommand<string>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Accounts;
}

internal sealed class SetSuperuserHandler(RepositoryDb db) : IHandle<SetSuperuser, string>
{
    public async Task<string> HandleAsync(SetSuperuser operation, OperationContext context, CancellationToken ct)
    {
        var account = await db.AccountAsync(operation.Identifier, ct);
        if (account.DeactivatedAt is not null)
        {
            throw AccountErrors.Deactivated();
        }

        var wanted = operation.Superuser ?? !account.IsSuperuser;
        if (!wanted)
        {
            await db.MustRemainWithoutAsync(account, ct);
        }

        account.IsSuperuser = wanted;
        context.Changed(OutboxKind.Account, account.Id);
        context.AuditDetails = $"{account.Identifier} {account.IsSuperuser}";
        return $"User {AssigneeIds.User(account.Identifier)} {(account.IsSuperuser ? "set" : "removed")} as a superuser.";
    }
}
