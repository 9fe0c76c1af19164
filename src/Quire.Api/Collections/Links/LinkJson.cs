using Quire.Contracts.Collections;
using Quire.Repository.Collections.Links;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Collections.Links;

/// <summary>Renders links.</summary>
internal static class LinkJson
{
    public static DatasetLinksResponse Of(DatasetLinks links) =>
        new()
        {
            Id = links.Dataset.Id,
            Identifier = links.Dataset.Identifier,
            LinkedDataverses = Of(links.Collections),
        };

    public static CollectionLinksResponse Of(CollectionLinks links) =>
        new()
        {
            LinkedDataverses = Of(links.Shown),
            DataversesLinkingToThis = Of(links.ShownIn),
            LinkedDatasets = [.. links.Datasets.Select(d => new LinkedDataset { Title = d.Title, Identifier = d.PersistentId })],
        };

    private static IReadOnlyList<LinkedCollection> Of(IReadOnlyList<CollectionRecord> collections) =>
        [
            .. collections.Select(c => new LinkedCollection
            {
                Id = c.Id,
                Alias = c.Alias,
                DisplayName = c.Name,
            }),
        ];
}
