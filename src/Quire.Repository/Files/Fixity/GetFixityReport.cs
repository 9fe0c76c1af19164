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
        var oldest = await files.MinAsync(f => (DateTime?)f.ComparedAt, ct);
        var beside = await db.AuxiliaryFiles.MinAsync(
            a => (DateTime?)(a.ComparedAt < a.CreatedAt ? a.CreatedAt : a.ComparedAt),
            ct
        );
        return new(
            await files.LongCountAsync(ct) + await db.AuxiliaryFiles.LongCountAsync(ct),
            await files.LongCountAsync(f => f.ComparedAt >= since, ct)
                + await db.AuxiliaryFiles.LongCountAsync(a => a.ComparedAt >= since, ct),
            beside < oldest ? beside : oldest,
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
            orderby damage.FoundAt, damage.FileId, damage.Beside
            select new { damage, dataset }
        )
            .AsNoTracking()
            .Take(FindingsShown)
            .ToListAsync(ct);
        return found.ConvertAll(f => new FixityFinding(
            f.damage.FileId,
            f.dataset.Id,
            f.dataset.PersistentId?.ToString(),
            f.damage.Beside.Length == 0 ? null : f.damage.Beside,
            f.damage.Found,
            f.damage.FoundAt
        ));
    }
}
