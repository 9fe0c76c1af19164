namespace Quire.Contracts.Collections;

/// <summary>The links of a collection, both ways.</summary>
public sealed record CollectionLinksResponse
{
    /// <summary>Collections it shows.</summary>
    public IReadOnlyList<LinkedCollection>? LinkedDataverses { get; init; }

    /// <summary>Collections that show it.</summary>
    public IReadOnlyList<LinkedCollection>? DataversesLinkingToThis { get; init; }

    /// <summary>Datasets it shows.</summary>
    public IReadOnlyList<LinkedDataset>? LinkedDatasets { get; init; }
}
