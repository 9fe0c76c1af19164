using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Makes a group of mail domains.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record CreateMailDomainGroup(Input<MailDomainGroupInput> Group) : ICommand<MailDomainGroupRecord>, IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class CreateMailDomainGroupHandler(RepositoryDb db) : IHandle<CreateMailDomainGroup, MailDomainGroupRecord>
{
    public async Task<MailDomainGroupRecord> HandleAsync(
        CreateMailDomainGroup operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var input = operation.Group.Value;
        var alias = GroupRules.MustBeAlias(input.Alias);
        if (await db.MailDomainGroups.AnyAsync(g => g.Alias == alias, ct))
        {
            throw GroupErrors.AliasTaken(alias);
        }

        var group = new MailDomainGroupRecord { Alias = alias, Name = input.Name };
        MailDomainGroupWriting.Fill(context, group, input);
        db.MailDomainGroups.Add(group);
        await db.SaveChangesAsync(ct);
        return group;
    }
}
