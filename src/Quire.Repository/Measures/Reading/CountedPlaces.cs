using Microsoft.EntityFrameworkCore;
using Quire.Repository.Access.Limits;
using Quire.Repository.Collections;
using Quire.Repository.Data;

namespace Quire.Repository.Measures.Reading;

/// <summary>Finds the collection a question is about. One that is not there for everybody is found by nobody here.</summary>
internal sealed class CountedPlaces(RepositoryDb db, ReaderLimitLookup limits)
{
    /// <param name="alias">Its alias; null for all there is, which is the root.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<RepositoryObject> FindAsync(string? alias, CancellationToken ct)
    {
        var key = alias is null ? null : CollectionRules.KeyOf(alias);
        var found = db.Collections.AsNoTracking();
        found = key is null ? found.Where(c => c.Object.OwnerId == null) : found.Where(c => c.AliasKey == key);
        var place = await found
            .Where(c => key == null || c.Object.PublishedAt != null)
            .Select(c => c.Object)
            .SingleOrDefaultAsync(ct);
        return place is not null && !(await limits.GetAsync(ct)).Cover(place)
            ? place
            : throw MetricErrors.CollectionUnknown(alias ?? "root");
    }
}
