using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>
/// Replaces a group of mail domains, or makes one under this alias; what it was given stays. Refused where what is sent has
/// another alias and there is none of this one.
/// </summary>
/// <param name="Alias">The alias.</param>
/// <param name="Group">What it is to be.</param>
/// <param name="Seen">What the one that is replaced was when it was looked at: any other is left alone. Null for whatever is
/// there, also nothing.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record SetMailDomainGroup(string Alias, Input<MailDomainGroupInput> Group, SeenState? Seen = null)
    : ICommand<MailDomainGroupRecord>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class SetMailDomainGroupHandler(RepositoryDb db) : IHandle<SetMailDomainGroup, MailDomainGroupRecord>
{
    public async Task<MailDomainGroupRecord> HandleAsync(
        SetMailDomainGroup operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var alias = GroupRules.MustBeAlias(operation.Alias);
        var input = operation.Group.Value;
        var group = await db.MailDomainGroups.SingleOrDefaultAsync(g => g.Alias == alias, ct);
        if (operation.Seen is { } seen)
        {
            seen.MustBe((group ?? throw GroupErrors.NotFound(alias)).State());
        }

        if (group is null)
        {
            if (input.Alias is not null && input.Alias != alias)
            {
                throw GroupErrors.NotFound(alias);
            }

            group = new MailDomainGroupRecord { Alias = alias, Name = input.Name };
            db.MailDomainGroups.Add(group);
        }

        MailDomainGroupWriting.Fill(context, group, input);
        await db.SaveChangesAsync(ct);
        return group;
    }
}
