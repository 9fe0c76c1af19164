using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Search;
using Quire.Repository.Metadata;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Saved;

/// <summary>Finds saved searches, and what they find.</summary>
public sealed class SavedSearches(RepositoryDb db, ISearchIndex index, SchemaCache schemas)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <summary>One with its collection and creator; refused when there is none.</summary>
    public async Task<SavedSearchRecord> FindAsync(long id, CancellationToken ct) =>
        await db
            .SavedSearches.AsNoTracking()
            .Include(s => s.Collection)
                .ThenInclude(c => c.Object)
            .Include(s => s.Creator)
            .SingleOrDefaultAsync(s => s.Id == id, ct)
        ?? throw SavedSearchErrors.NotFound(id);

    /// <summary>Ids of the public collections and datasets a search finds, collections first, page by page.</summary>
    public async Task<IReadOnlyList<long>> HitsAsync(SavedSearchRecord search, CancellationToken ct)
    {
        var collections = await AllAsync(search, SearchKind.Collection, ct);
        return [.. collections, .. await AllAsync(search, SearchKind.Dataset, ct)];
    }

    /// <summary>Refuses a search whose syntax is wrong.</summary>
    public Task MustBeSoundAsync(SavedSearchRecord search, CancellationToken ct) =>
        PageAsync(search, SearchKind.Dataset, start: 0, size: 0, ct);

    private async Task<List<long>> AllAsync(SavedSearchRecord search, SearchKind kind, CancellationToken ct)
    {
        var found = new List<long>();
        for (var start = 0; ; start += SearchQuery.MaxPerPage)
        {
            var page = await PageAsync(search, kind, start, SearchQuery.MaxPerPage, ct);
            found.AddRange(page.Hits.Select(h => h.EntityId));
            if (page.Hits.Count < SearchQuery.MaxPerPage)
            {
                return [.. found.Distinct()];
            }
        }
    }

    private async Task<SearchResults> PageAsync(
        SavedSearchRecord search,
        SearchKind kind,
        int start,
        int size,
        CancellationToken ct
    )
    {
        if (index.NeedsRebuild)
        {
            throw SearchErrors.BeingBuilt(RetryAfter);
        }

        return await index.SearchAsync(
            new()
            {
                // What is not public is for its readers alone to find, and not for a collection to show.
                Readers = SearchReaders.Anyone,
                Schema = SearchSchema.From(await schemas.GetAsync(ct)),
                Text = search.Query,
                Filters = search.Filters,
                Kinds = [kind],
                Order = new(SearchSort.Name, Descending: false),
                Start = start,
                PerPage = size,
                Suggest = false,
            },
            ct
        );
    }
}
