using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.History;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Defining roles and taking them out of use, the same for those of a collection and of the installation.</summary>
public sealed class RoleDefinitions(RepositoryDb db)
{
    /// <summary>Defines a role.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="input">What it is to be.</param>
    /// <param name="owner">The collection it can be given in and below; null for everywhere.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<RoleRecord> AddAsync(OperationContext context, RoleInput input, long? owner, CancellationToken ct)
    {
        var permissions = RoleRules.MustBeSound(input);
        await RoleRules.AliasMustBeFreeAsync(db, input.Alias!, except: null, ct);
        var role = new RoleRecord
        {
            Alias = input.Alias!,
            Name = input.Name!,
            Description = input.Description,
            Permissions = permissions,
            OwnerId = owner,
        };
        db.Roles.Add(role);
        await db.SaveChangesAsync(ct);
        context.AuditDetails = $"{role.Alias} {role.Permissions}";
        return role;
    }

    /// <summary>Makes something else of a role; whoever holds it has what it gives now.</summary>
    internal async Task ChangeAsync(OperationContext context, RoleRecord role, RoleInput input, CancellationToken ct)
    {
        var permissions = RoleRules.MustBeSound(input);
        if (RoleRules.IsBuiltIn(role) && input.Alias != role.Alias)
        {
            throw AccessErrors.RoleAliasBuiltIn(role.Alias);
        }

        await RoleRules.AliasMustBeFreeAsync(db, input.Alias!, role.Id, ct);
        (role.Alias, role.Name, role.Description) = (input.Alias!, input.Name!, input.Description);
        if (role.Permissions != permissions)
        {
            role.Permissions = permissions;
            await TellHoldersAsync(context, role, ct);
        }

        context.AuditDetails = $"{role.Alias} {role.Permissions}";
    }

    /// <summary>Removes a role, and with it every assignment of it.</summary>
    internal async Task RemoveAsync(OperationContext context, RoleRecord role, CancellationToken ct)
    {
        var chosenIn = await db
            .Collections.Where(c => c.DefaultContributorRoleId == role.Id)
            .OrderBy(c => c.Id)
            .Select(c => c.Alias)
            .FirstOrDefaultAsync(ct);
        if (chosenIn is not null)
        {
            throw AccessErrors.RoleIsDefault(role.Alias, chosenIn);
        }

        await TellHoldersAsync(context, role, ct);
        await AssignmentJournal.EndAsync(db, db.RoleAssignments.Where(a => a.RoleId == role.Id), ct);
        db.Roles.Remove(role);
        context.AuditDetails = role.Alias;
    }

    // One line for everything below, however many hold it: an assignment made meanwhile goes with the role, and nobody sees it.
    private async Task TellHoldersAsync(OperationContext context, RoleRecord role, CancellationToken ct)
    {
        if (role.OwnerId is { } owner)
        {
            var below = (await db.Objects.AsNoTracking().SingleAsync(o => o.Id == owner, ct)).PathForChildren;
            // What was moved away keeps the roles it was given.
            var elsewhere = db.RoleAssignments.Where(a =>
                a.RoleId == role.Id && a.ObjectId != owner && !a.Object.AncestorPath.StartsWith(below)
            );
            if (!await elsewhere.AnyAsync(ct))
            {
                context.Changed(OutboxKind.Permissions, owner);
                return;
            }
        }

        context.Changed(OutboxKind.Permissions, await db.Objects.Where(o => o.OwnerId == null).Select(o => o.Id).SingleAsync(ct));
    }
}
