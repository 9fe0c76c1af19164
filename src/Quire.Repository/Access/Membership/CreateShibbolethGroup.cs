using Quire.Domain.Access;
using Quire.Domain.Texts;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Membership;

/// <summary>Makes a group of everybody a Shibboleth identity provider vouches for.</summary>
/// <param name="Name">Name shown to people.</param>
/// <param name="Attribute">What of an account is looked at; only the entity id of the provider is known.</param>
/// <param name="Pattern">The value it must have.</param>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record CreateShibbolethGroup(string Name, string Attribute, string Pattern)
    : ICommand<ShibbolethGroupRecord>,
        IExclusive
{
    public string TurnOf(Caller caller) => Turns.Groups;
}

internal sealed class CreateShibbolethGroupHandler(RepositoryDb db) : IHandle<CreateShibbolethGroup, ShibbolethGroupRecord>
{
    public async Task<ShibbolethGroupRecord> HandleAsync(
        CreateShibbolethGroup operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        if (operation.Attribute != ShibbolethAccounts.Attribute)
        {
            throw GroupErrors.AttributeUnknown(operation.Attribute);
        }

        GroupRules.MustBeShort(operation.Name, description: null);
        TextLimits.IdentityProvider.MustAllow(operation.Pattern);
        var group = new ShibbolethGroupRecord
        {
            Name = operation.Name,
            Attribute = operation.Attribute,
            Pattern = operation.Pattern,
        };
        db.ShibbolethGroups.Add(group);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = AssigneeIds.ShibbolethGroup(group.Id);
        context.Changed(OutboxKind.Groups, 0);
        return group;
    }
}
