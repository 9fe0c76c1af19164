using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Curation;

/// <summary>A version that is released has no label any more; those it had are kept.</summary>
internal sealed class CurationStep(RepositoryDb db) : IReleaseStep
{
    public ReleaseEvents TakesPartIn => ReleaseEvents.Published;

    public async Task RunAsync(Release release, OperationContext context, CancellationToken ct)
    {
        var version = release.Version.Id;
        var newest = await db
            .CurationStatuses.Where(s => s.VersionId == version)
            .OrderByDescending(s => s.Id)
            .Select(s => s.Label)
            .FirstOrDefaultAsync(ct);
        if (newest is not null)
        {
            db.CurationStatuses.Add(
                new()
                {
                    VersionId = version,
                    AccountId = context.Caller.AccountId,
                    CreatedAt = context.Now,
                }
            );
        }
    }
}
