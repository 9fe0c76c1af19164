using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Domain.Datasets;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>The labels of all drafts, with those who may publish them; four statements for any number.</summary>
/// <param name="History">All labels each was given; else the newest alone.</param>
[RequiresAccount]
[RequiresSuperuser]
public sealed record ReportCuration(bool History) : IQuery<CurationReport>;

internal sealed class ReportCurationHandler(RepositoryDb db) : IHandle<ReportCuration, CurationReport>
{
    public async Task<CurationReport> HandleAsync(ReportCuration operation, OperationContext context, CancellationToken ct)
    {
        var roles = (await db.Roles.AsNoTracking().OrderBy(r => r.Id).ToListAsync(ct)).FindAll(r =>
            r.Permissions.HasFlag(Permission.PublishDataset)
        );
        var ids = roles.ConvertAll(r => r.Id);
        var drafts = await db
            .Versions.AsNoTracking()
            .Where(v => v.State == VersionState.Draft)
            .OrderBy(v => v.DatasetId)
            .Select(v => new
            {
                v.Id,
                v.Dataset.Object,
                v.Title,
                v.CreatedAt,
                v.UpdatedAt,
            })
            .ToListAsync(ct);
        var statuses = await db
            .CurationStatuses.AsNoTracking()
            .Where(s => db.Versions.Any(v => v.Id == s.VersionId && v.State == VersionState.Draft))
            .OrderByDescending(s => s.Id)
            .Select(s => new
            {
                s.VersionId,
                Status = new CurationStatus(
                    s.Label,
                    s.CreatedAt,
                    db.Accounts.Where(a => a.Id == s.AccountId).Select(a => a.Identifier).FirstOrDefault()
                ),
            })
            .ToListAsync(ct);
        var given = await db
            .RoleAssignments.AsNoTracking()
            .Where(a =>
                ids.Contains(a.RoleId) && db.Versions.Any(v => v.DatasetId == a.ObjectId && v.State == VersionState.Draft)
            )
            .Select(a => new
            {
                a.ObjectId,
                a.Role.Alias,
                a.Assignee,
            })
            .ToListAsync(ct);
        var byVersion = statuses.ToLookup(s => s.VersionId, s => s.Status);
        var byDataset = given.ToLookup(g => g.ObjectId);
        return new(
            roles.ConvertAll(r => r.Alias),
            [
                .. drafts.SelectMany(d =>
                    byVersion[d.Id]
                        .Take(operation.History ? int.MaxValue : 1)
                        .Cast<CurationStatus?>()
                        .DefaultIfEmpty()
                        .Select(status => new CuratedDraft(
                            d.Object.PersistentId,
                            d.Title,
                            d.CreatedAt,
                            d.UpdatedAt,
                            status,
                            byDataset[d.Object.Id].ToLookup(g => g.Alias, g => g.Assignee)
                        ))
                ),
            ]
        );
    }
}
