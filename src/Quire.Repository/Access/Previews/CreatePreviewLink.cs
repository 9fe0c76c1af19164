using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Previews;

/// <summary>Makes a link by which whoever has it sees the draft of a dataset and its files.</summary>
/// <param name="Target">The dataset.</param>
/// <param name="Anonymized">Whether fields that tell whose it is stay hidden.</param>
[Requires(Permission.ManageDatasetPermissions)]
[RequiresAccount]
public sealed record CreatePreviewLink(ObjectRef Target, bool Anonymized) : ICommand<PreviewView>, ITargeted;

internal sealed class CreatePreviewLinkHandler(RepositoryDb db, PreviewLinks links, AnonymizedFields fields)
    : IHandle<CreatePreviewLink, PreviewView>
{
    public async Task<PreviewView> HandleAsync(CreatePreviewLink operation, OperationContext context, CancellationToken ct)
    {
        var id = context.Target.Id;
        if (operation.Anonymized && await fields.GetAsync(ct) is null)
        {
            throw PreviewErrors.AnonymizedOff();
        }

        if (await db.PreviewLinks.AnyAsync(l => l.DatasetId == id, ct))
        {
            throw PreviewErrors.Exists();
        }

        if (!await db.Versions.AnyAsync(v => v.DatasetId == id && v.State == VersionState.Draft, ct))
        {
            throw PreviewErrors.NoDraft();
        }

        if (operation.Anonymized && context.Target.PublishedAt is not null)
        {
            throw PreviewErrors.AlreadyPublished();
        }

        var role = await db.Roles.SingleAsync(r => r.OwnerId == null && r.Alias == BuiltInRole.Member.Alias, ct);
        RoleGiving.MustBeAllowed(context.Caller, context.Permissions, context.Target, role);
        var assignment = new RoleAssignmentRecord
        {
            Assignee = AssigneeIds.Preview(id),
            RoleId = role.Id,
            ObjectId = id,
        };
        await links.AddAsync(context, assignment, operation.Anonymized, ct);
        return (await links.FindAsync(id, ct))!;
    }
}
