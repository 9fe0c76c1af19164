using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;

namespace Quire.Repository.Publishing;

/// <summary>Finds the number a draft is released under.</summary>
public sealed class ReleaseNumbering(RepositoryDb db)
{
    /// <summary>The number the draft came with, or the next after the highest ever given.</summary>
    public async Task<VersionNumber> OfAsync(DatasetVersionRecord draft, ReleaseKind kind, CancellationToken ct)
    {
        if (draft.Major is { } major)
        {
            return new(major, draft.Minor ?? 0);
        }

        var highest =
            draft.Sequence == 1
                ? []
                : await db
                    .Versions.Where(v => v.DatasetId == draft.DatasetId && v.Major != null)
                    .OrderByDescending(v => v.Major)
                    .ThenByDescending(v => v.Minor)
                    .Select(v => new VersionNumber(v.Major!.Value, v.Minor ?? 0))
                    .Take(1)
                    .ToListAsync(ct);
        return ReleaseNumbers.After(highest, kind);
    }
}
