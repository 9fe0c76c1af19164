using Microsoft.EntityFrameworkCore;
using Quire.Domain.Access;
using Quire.Repository.Access;
using Quire.Repository.Administration;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Files.Periods;
using Quire.Repository.Keeping;
using Quire.Repository.Metadata;
using Quire.Repository.Operations;
using Quire.Repository.Search.Found;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search;

/// <summary>
/// Searches the whole repository, or below some collections; what the caller may not find is neither listed nor counted.
/// </summary>
[Open("who may find what is part of the query itself")]
public sealed record SearchRepository(SearchRequest Request) : IQuery<SearchAnswer>;

internal sealed class SearchRepositoryHandler(
    ISearchIndex index,
    ObjectResolver resolver,
    DatasetRulesLookup inForce,
    SchemaCache schemas,
    Settings settings,
    FoundItems items,
    CallersReaders readers,
    OperationTrace trace
) : IHandle<SearchRepository, SearchAnswer>
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public async Task<SearchAnswer> HandleAsync(SearchRepository operation, OperationContext context, CancellationToken ct)
    {
        if (!context.Caller.HasAccount && await settings.IsTrueAsync(SettingNames.SearchApiRequiresToken, ct))
        {
            throw SearchErrors.TokenRequired();
        }

        if (index.NeedsRebuild)
        {
            // Part of the truth would be taken for all of it.
            throw SearchErrors.BeingBuilt(RetryAfter);
        }

        var request = operation.Request;
        // Which files are open is said as of today.
        trace.ShowsUntil(SpeaksOfNow(request) ? context.Now : context.Today.AddDays(1).Begin());
        var schema = await schemas.GetAsync(ct);
        var search = SearchSchema.From(schema);
        var subtrees = await SubtreesAsync(request.Subtrees, context.Caller, ct);
        var rules = request.WithFacets ? await inForce.OfAsync(subtrees.FirstOrDefault() ?? await RootAsync(ct), ct) : null;
        var facets = rules is null ? [] : FacetFields.Of(rules, search);
        var results = await index.SearchAsync(
            new()
            {
                Readers = await readers.OfAsync(context.Caller, ct),
                Schema = search,
                Text = request.Text,
                Filters = request.Filters,
                Kinds = request.Kinds,
                Subtrees = [.. subtrees.Where(s => s.OwnerId is not null).Select(s => s.Id)],
                Near = request.Near,
                Order = request.Order,
                Start = request.Start,
                PerPage = request.PerPage,
                Facets = [.. facets.Select(f => f.Field)],
                Highlight = request.WithRelevance,
                CountKinds = request.WithTypeCounts,
            },
            ct
        );
        return new(
            rules is null ? results : results with { Facets = FacetFields.Shown(results.Facets, rules) },
            await items.OfAsync(results.Hits, context.Caller, ct),
            facets
                .DistinctBy(f => f.Field, StringComparer.Ordinal)
                .ToDictionary(f => f.Field, f => f.Friendly, StringComparer.Ordinal),
            await settings.HideEmailsAsync(shown: false, ct)
        );
    }

    private static bool SpeaksOfNow(SearchRequest request) =>
        request.Filters.Append(request.Text).Any(t => t.Contains("NOW", StringComparison.OrdinalIgnoreCase));

    private async Task<List<RepositoryObject>> SubtreesAsync(IReadOnlyList<string> aliases, Caller caller, CancellationToken ct)
    {
        var found = new List<RepositoryObject>();
        foreach (var alias in aliases)
        {
            found.Add(await resolver.FindCollectionAsync(alias, caller, ct) ?? throw SearchErrors.CollectionUnknown(alias));
        }

        // The root contains everything: naming it beside others asks for everything.
        return found.Exists(f => f.OwnerId is null) ? [.. found.Where(f => f.OwnerId is null)] : found;
    }

    private Task<RepositoryObject> RootAsync(CancellationToken ct) =>
        resolver.ResolveHiddenAsync(new ObjectRef.Collection(":root"), ct);
}
