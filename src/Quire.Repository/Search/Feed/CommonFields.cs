using System.Globalization;
using Quire.Repository.Collections.Links;
using Quire.Repository.Data;
using Quire.Repository.Search.Index;

namespace Quire.Repository.Search.Feed;

/// <summary>Fields every document has, whatever it is of.</summary>
internal static class CommonFields
{
    /// <param name="item">What the document is of.</param>
    /// <param name="parent">Alias of the collection, or persistent identifier of the dataset, it lies in; null when that has
    /// none.</param>
    /// <param name="places">Where it is found.</param>
    public static IEnumerable<SearchField> Of(RepositoryObject item, string? parent, FoundPlaces places)
    {
        yield return new(SearchFields.MetadataSource, SearchFieldType.Keyword, ["Root"])
        {
            FacetName = SearchFields.MetadataSource,
        };
        yield return new(SearchFields.Harvested, SearchFieldType.Keyword, ["false"]);
        yield return new(SearchFields.SubtreePaths, SearchFieldType.Keyword, places.Paths);
        if (item.OwnerId is { } owner)
        {
            yield return new(SearchFields.ParentId, SearchFieldType.Keyword, [owner.ToString(CultureInfo.InvariantCulture)]);
        }

        if (parent is not null)
        {
            yield return new(SearchFields.ParentIdentifier, SearchFieldType.Keyword, [parent]);
        }

        if (item.PublishedAt is { } published)
        {
            yield return new(
                SearchFields.PublicationYear,
                SearchFieldType.Keyword,
                [published.Year.ToString(CultureInfo.InvariantCulture)]
            )
            {
                FacetName = SearchFields.PublicationYear,
            };
        }
    }
}
