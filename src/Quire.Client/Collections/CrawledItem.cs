using Quire.Contracts.Collections;

namespace Quire.Client;

/// <summary>A collection or dataset found by a crawl.</summary>
/// <param name="Parent">The collection it lies in.</param>
/// <param name="Depth">0 directly in the collection the crawl began at.</param>
/// <param name="Item">What was found.</param>
public sealed record CrawledItem(CollectionId Parent, int Depth, ContentItem Item)
{
    /// <summary>Whether it is a collection.</summary>
    public bool IsCollection => Item.Type == "dataverse";

    /// <summary>Persistent identifier of a dataset; null for a collection.</summary>
    public PersistentId? PersistentId =>
        !IsCollection
        && Client.PersistentId.TryParse($"{Item.Protocol}:{Item.Authority}{Item.Separator ?? "/"}{Item.Identifier}", out var id)
            ? id
            : null;
}
