using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Data.Files;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Fixity;

/// <summary>Tells how far the comparison of stored bytes has come, and what it found.</summary>
[RequiresSuperuser]
public sealed record GetFixityReport : IQuery<FixityReport>;

internal sealed class GetFixityReportHandler(RepositoryDb db, IOptions<FixityOptions> options)
    : IHandle<GetFixityReport, FixityReport>
{
    private const int FindingsShown = 1000;

    public async Task<FixityReport> HandleAsync(GetFixityReport operation, OperationContext context, CancellationToken ct)
    {
        var files = db.Files.Where(f => f.ContentCheck == ContentCheck.Passed);
        var since = context.Now - options.Value.Period;
        return new(
            await files.LongCountAsync(ct),
            await files.LongCountAsync(f => f.ComparedAt >= since, ct),
            await files.MinAsync(f => (DateTime?)f.ComparedAt, ct),
            options.Value.Period,
            await db.DamagedFiles.LongCountAsync(ct),
            await FindingsAsync(ct)
        );
    }

    private async Task<List<FixityFinding>> FindingsAsync(CancellationToken ct)
    {
        var found = await (
            from damage in db.DamagedFiles
            join file in db.Objects on damage.FileId equals file.Id
            join dataset in db.Objects on file.OwnerId equals dataset.Id
            orderby damage.FoundAt, damage.FileId
            select new { damage, dataset }
        )
            .AsNoTracking()
            .Take(FindingsShown)
            .ToListAsync(ct);
        return found.ConvertAll(f => new FixityFinding(
            f.damage.FileId,
            f.dataset.Id,
            f.dataset.PersistentId?.ToString(),
            f.damage.Found,
            f.damage.FoundAt
        ));
    }
}
