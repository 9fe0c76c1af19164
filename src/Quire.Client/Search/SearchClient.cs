using System.Runtime.CompilerServices;
using Quire.Client.Http;
using Quire.Contracts.Search;

namespace Quire.Client;

/// <summary>Search.</summary>
/// <example>
/// <code>
/// await foreach (var hit in client.Search.AllAsync(new() { Text = "temperatures", Types = SearchTypes.Datasets }))
/// {
///     Console.WriteLine($"{hit.Name} ({hit.GlobalId}), {hit.PublishedTime():d}");
/// }
/// </code>
/// </example>
public sealed partial class SearchClient
{
    private readonly Connection _connection;

    internal SearchClient(Connection connection) => _connection = connection;

    /// <summary>One page of hits with counts and facets (<c>GET search</c>).</summary>
    public Task<SearchResponse> PageAsync(SearchQuery query, CancellationToken cancellationToken = default) =>
        _connection.GetAsync<SearchResponse>(Path(query, query.Start), cancellationToken);

    /// <summary>All hits from the start of the query on (<c>GET search</c>), asked for in pages.</summary>
    public async IAsyncEnumerable<SearchItem> AllAsync(
        SearchQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        for (var start = query.Start; ; )
        {
            var page = await _connection.GetAsync<SearchResponse>(Path(query, start), cancellationToken);
            foreach (var item in page.Items ?? [])
            {
                yield return item;
            }

            start += page.Items?.Count ?? 0;
            if (page.Items is not { Count: > 0 } || start >= page.TotalCount)
            {
                yield break;
            }
        }
    }

    private static ApiPath Path(SearchQuery query, long start) =>
        ApiPath
            .Of($"search")
            .With("q", query.Text)
            .With("type", Types(query.Types))
            .With("subtree", query.Subtrees)
            .With("fq", query.Filters)
            .With("sort", query.Sort)
            .With("order", query.Order)
            .With("per_page", query.PageSize)
            .With("start", start)
            .With("show_facets", query.ShowFacets)
            .With("show_relevance", query.ShowRelevance)
            .With("show_entity_ids", query.ShowEntityIds)
            .With("show_type_counts", query.ShowTypeCounts)
            .With("metadata_fields", query.MetadataFields)
            .With("geo_point", query.GeoPoint)
            .With("geo_radius", query.GeoRadius);

    private static IEnumerable<string> Types(SearchTypes types)
    {
        if (types is SearchTypes.None or SearchTypes.All)
        {
            yield break;
        }

        if (types.HasFlag(SearchTypes.Collections))
        {
            yield return "dataverse";
        }

        if (types.HasFlag(SearchTypes.Datasets))
        {
            yield return "dataset";
        }

        if (types.HasFlag(SearchTypes.Files))
        {
            yield return "file";
        }
    }
}
