using Microsoft.EntityFrameworkCore;
using Quire.Domain.Datasets;
using Quire.Domain.Publishing;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Files.Listing;

namespace Quire.Repository.Datasets;

/// <summary>Holds terms against the files they are for.</summary>
public sealed class DraftTerms(RepositoryDb db)
{
    /// <summary>Refuses terms that do not say how restricted files of the newest version can be had.</summary>
    public async Task MustSuitFilesAsync(long dataset, TermsOfUse terms, CancellationToken ct)
    {
        var newest = await db.Versions.AsNoTracking().NewestOf(dataset).FirstAsync(ct);
        PublishRules.RestrictedFilesMustBeExplained(terms, newest.FileCount > 0 && await AnyRestrictedAsync(newest, ct));
    }

    public Task<bool> AnyRestrictedAsync(DatasetVersionRecord version, CancellationToken ct) =>
        db.EntriesOf(version).AnyAsync(e => e.Restricted, ct);
}
