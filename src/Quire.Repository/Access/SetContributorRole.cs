using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access;

/// <summary>Chooses the role that whoever makes a dataset in a collection gets on it. Gives the names of both.</summary>
/// <param name="Target">The collection.</param>
/// <param name="RoleAlias">A role that can be given there; null for none.</param>
[Requires(Permission.ManageDataversePermissions)]
[RequiresAccount]
public sealed record SetContributorRole(ObjectRef Target, string? RoleAlias)
    : ICommand<(string Collection, string? Role)>,
        ITargeted;

internal sealed class SetContributorRoleHandler(RepositoryDb db) : IHandle<SetContributorRole, (string Collection, string? Role)>
{
    private const Permission OnDatasets =
        Permission.ViewUnpublishedDataset
        | Permission.EditDataset
        | Permission.ManageDatasetPermissions
        | Permission.PublishDataset
        | Permission.DeleteDatasetDraft
        | Permission.LinkDataset;

    public async Task<(string Collection, string? Role)> HandleAsync(
        SetContributorRole operation,
        OperationContext context,
        CancellationToken ct
    )
    {
        var collection = await db.Collections.SingleAsync(c => c.Id == context.Target.Id, ct);
        var role = operation.RoleAlias is { } alias ? await FindAsync(alias, context, ct) : null;
        (collection.DefaultContributorRoleId, collection.NoContributorRole) = (role?.Id, role is null);
        collection.Revision++;
        context.AuditDetails = role?.Alias;
        context.Changed(OutboxKind.Collection, collection.Id);
        return (collection.Name, role?.Name);
    }

    private async Task<Data.Access.RoleRecord> FindAsync(string alias, OperationContext context, CancellationToken ct)
    {
        var role =
            await db.RolesFor(context.Target).SingleOrDefaultAsync(r => r.Alias == alias, ct)
            ?? throw AccessErrors.ContributorRoleNotFound(alias);
        if ((role.Permissions & OnDatasets) == Permission.None)
        {
            throw AccessErrors.RoleNotForDatasets(alias);
        }

        // It will be given to whoever comes.
        RoleGiving.MustBeAllowed(context.Caller, context.Permissions, context.Target, role);
        return role;
    }
}
