using System.Text.Json;
using Quire.Api.Http;
using Quire.Contracts.Search;
using Quire.Repository.Metadata;
using Quire.Repository.Search;
using Quire.Repository.Search.Found;
using SearchFacet = Quire.Contracts.Search.SearchFacet;

namespace Quire.Api.Search;

/// <summary>Renders what a search found.</summary>
internal sealed class SearchJson(InstallationFacts installation, SchemaCache schemas, SearchItemJson items)
{
    public async Task<SearchResponse> OfAsync(
        SearchRequest request,
        SearchAnswer found,
        SearchChoice choice,
        CancellationToken ct
    )
    {
        var publisher = await installation.PublisherAsync(ct);
        var schema = await schemas.GetAsync(ct);
        var shown = choice with { HideEmails = found.HideEmails };
        return new()
        {
            Query = request.Text,
            TotalCount = found.Results.TotalCount,
            Start = request.Start,
            SpellingAlternatives = JsonSerializer.SerializeToElement(
                found.Results.Spellings.ToDictionary(s => s.Key, s => $"[{string.Join(", ", s.Value)}]", StringComparer.Ordinal)
            ),
            Items = [.. found.Items.Select(i => items.Of(i, shown, publisher, schema))],
            Facets = request.WithFacets ? [FacetsOf(found)] : null,
            TotalCountPerObjectType = found.Results.KindCounts is { } counts
                ? new Dictionary<string, long>(StringComparer.Ordinal)
                {
                    ["Dataverses"] = counts.GetValueOrDefault(SearchKind.Collection),
                    ["Datasets"] = counts.GetValueOrDefault(SearchKind.Dataset),
                    ["Files"] = counts.GetValueOrDefault(SearchKind.File),
                }
                : null,
            CountInResponse = found.Items.Count,
        };
    }

    private static Dictionary<string, SearchFacet> FacetsOf(SearchAnswer found) =>
        found.Results.Facets.ToDictionary(
            f => f.Field,
            f => new SearchFacet
            {
                Friendly = found.FacetNames.GetValueOrDefault(f.Field) ?? f.Field,
                Labels = [.. f.Labels.Select(l => new Dictionary<string, long>(StringComparer.Ordinal) { [l.Label] = l.Count })],
            },
            StringComparer.Ordinal
        );
}
