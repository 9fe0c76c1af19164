using Quire.Repository.Collections;
using Quire.Repository.Search.Found;

namespace Quire.Repository.Search.Index;

/// <summary>The facets of an answer: those of the collection searched, and those every installation has.</summary>
internal static class FacetFields
{
    // Offered where a collection chose blocks for it.
    private static readonly (string Field, string Friendly) Blocks = (SearchFields.MetadataTypes, "Dataset Feature");

    private static readonly (string Field, string Friendly)[] Fixed =
    [
        (SearchFields.CollectionCategory, "Dataverse Category"),
        (SearchFields.MetadataSource, "Metadata Source"),
        (SearchFields.PublicationYear, "Publication Year"),
        (SearchFields.License, "License"),
        (SearchFields.DatasetType, "Dataset Type"),
    ];

    private static readonly (string Field, string Friendly)[] Closing =
    [
        (SearchFields.FileTypeGroup, "File Type"),
        (SearchFields.FileTag, "File Tag"),
        (SearchFields.FileAccess, "Access"),
        (SearchFields.PublicationStatus, "Publication Status"),
    ];

    /// <summary>Counts of blocks the collection did not choose are left out, the others bear the names of the blocks.</summary>
    public static IReadOnlyList<SearchFacet> Shown(IReadOnlyList<SearchFacet> counted, DatasetRules rules) =>
        rules.BlockFacets.Count == 0 ? counted : [.. counted.Select(f => f.Field == Blocks.Field ? Chosen(f, rules) : f)];

    private static SearchFacet Chosen(SearchFacet facet, DatasetRules rules) =>
        facet with
        {
            Labels =
            [
                .. facet
                    .Labels.Where(l => rules.BlockFacets.Contains(l.Label))
                    .Select(l =>
                        rules.Schema.TryGetBlock(l.Label, out var block)
                            ? l with
                            {
                                Label = block.DisplayName,
                                Value = l.Label,
                            }
                            : l
                    ),
            ],
        };

    /// <summary>Fields to count, in order, with their labels.</summary>
    public static IReadOnlyList<(string Field, string Friendly)> Of(DatasetRules rules, SearchSchema search)
    {
        var schema = rules.Schema;
        var own = rules
            .Facets.Select(name =>
                search.TryGet(name, out var field) && field.FacetName is { } facet && schema.TryGetField(name, out var type)
                    ? (facet, schema.DisplayName(type))
                    : default
            )
            .Where(f => f.Item1 is not null);
        return rules.BlockFacets.Count == 0 ? [.. Fixed, .. own, .. Closing] : [Blocks, .. Fixed, .. own, .. Closing];
    }
}
