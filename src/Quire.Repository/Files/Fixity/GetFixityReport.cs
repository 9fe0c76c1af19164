using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Files.Fixity;

/// <summary>Tells how far the comparison of stored bytes has come, and what it found.</summary>
/// <param name="CountedWithin">How long ago the files may have been counted; zero counts them now.</param>
[RequiresSuperuser]
public sealed record GetFixityReport(TimeSpan CountedWithin = default) : IQuery<FixityReport>;

internal sealed class GetFixityReportHandler(RepositoryDb db, FixityCounts counts, IOptions<FixityOptions> options)
    : IHandle<GetFixityReport, FixityReport>
{
    private const int FindingsShown = 1000;

    public async Task<FixityReport> HandleAsync(GetFixityReport operation, OperationContext context, CancellationToken ct)
    {
        var count = await counts.GetAsync(operation.CountedWithin, ct);
        return new(
            count.Files,
            count.Compared,
            count.Oldest,
            options.Value.Period,
            await db.DamagedFiles.LongCountAsync(ct),
            await FindingsAsync(ct),
            count.At
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
