using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Jobs;
using Quire.Repository.Operations;

namespace Quire.Repository.Access.Previews;

/// <summary>The links by which whoever has one sees the draft of a dataset. They end with the draft.</summary>
public sealed class PreviewLinks(RepositoryDb db, AssignmentNames names)
{
    /// <summary>The link of a dataset, as managers see it; null when there is none.</summary>
    public async Task<PreviewView?> FindAsync(long dataset, CancellationToken ct)
    {
        var link = await db
            .PreviewLinks.AsNoTracking()
            .Include(l => l.Assignment.Role)
            .Include(l => l.Assignment.Object)
            .SingleOrDefaultAsync(l => l.DatasetId == dataset, ct);
        return link is null
            ? null
            : new(link.Token, (await names.OfAsync([link.Assignment], ct))[0]) { IsAnonymized = link.IsAnonymized };
    }

    /// <summary>Ends the link of a dataset; says whether there was one.</summary>
    public async Task<bool> EndAsync(OperationContext context, long dataset, CancellationToken ct)
    {
        var link = await db.PreviewLinks.Include(l => l.Assignment).SingleOrDefaultAsync(l => l.DatasetId == dataset, ct);
        if (link is null)
        {
            return false;
        }

        db.Remove(link);
        db.Remove(link.Assignment);
        await db.SaveChangesAsync(ct);
        context.Changed(OutboxKind.Permissions, dataset);
        return true;
    }

    internal async Task AddAsync(OperationContext context, RoleAssignmentRecord assignment, bool anonymized, CancellationToken ct)
    {
        db.PreviewLinks.Add(
            new()
            {
                DatasetId = context.Target.Id,
                Assignment = assignment,
                Token = Guid.NewGuid().ToString(),
                IsAnonymized = anonymized,
            }
        );
        await db.SaveChangesAsync(ct);
        context.AuditDetails = anonymized ? "anonymized" : AssigneeIds.Preview(context.Target.Id);
        context.Changed(OutboxKind.Permissions, context.Target.Id);
    }
}
