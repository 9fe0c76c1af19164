using Quire.Domain.Metadata;

namespace Quire.Repository.Search;

/// <summary>The facets of an answer: those of the collection searched, and those every installation has.</summary>
internal static class FacetFields
{
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

    /// <summary>Fields to count, in order, with their labels.</summary>
    public static IReadOnlyList<(string Field, string Friendly)> Of(
        IEnumerable<string> ofCollection,
        MetadataSchema schema,
        SearchSchema search
    )
    {
        var own = ofCollection
            .Select(name =>
                search.TryGet(name, out var field) && field.FacetName is { } facet && schema.TryGetField(name, out var type)
                    ? (facet, schema.DisplayName(type))
                    : default
            )
            .Where(f => f.Item1 is not null);
        return [.. Fixed, .. own, .. Closing];
    }
}
