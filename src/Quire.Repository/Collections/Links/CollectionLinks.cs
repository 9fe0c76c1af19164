using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Links;

/// <summary>The links of a collection, both ways.</summary>
/// <param name="Shown">Collections it shows.</param>
/// <param name="ShownIn">Collections that show it.</param>
/// <param name="Datasets">Datasets it shows: persistent identifier and title.</param>
public sealed record CollectionLinks(
    IReadOnlyList<CollectionRecord> Shown,
    IReadOnlyList<CollectionRecord> ShownIn,
    IReadOnlyList<(string PersistentId, string Title)> Datasets
);
