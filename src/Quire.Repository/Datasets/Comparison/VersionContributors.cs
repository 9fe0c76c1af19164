using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Datasets;
using Quire.Repository.Keeping;

namespace Quire.Repository.Datasets.Comparison;

/// <summary>Names of those who began versions.</summary>
public sealed class VersionContributors(RepositoryDb db, OperationTrace trace)
{
    /// <summary>First and last name by id of the account.</summary>
    public async Task<IReadOnlyDictionary<long, string>> OfAsync(
        IReadOnlyCollection<DatasetVersionRecord> versions,
        CancellationToken ct
    )
    {
        var ids = versions.Select(v => v.CreatorId).OfType<long>().Distinct().ToList();
        trace.Shows(ids.Select(Shown.Account));
        return await db
            .Accounts.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, a => a.DisplayName, ct);
    }
}
