namespace Quire.Repository.Data.Collections;

/// <summary>A collection shows a collection or dataset that lies elsewhere, with everything in it.</summary>
public sealed class CollectionLinkRecord
{
    public long Id { get; set; }

    /// <summary>The collection or dataset shown.</summary>
    public long ObjectId { get; set; }

    public RepositoryObject Object { get; set; } = null!;

    /// <summary>The collection that shows it.</summary>
    public long CollectionId { get; set; }

    public CollectionRecord Collection { get; set; } = null!;

    public DateTime CreatedAt { get; set; }
}
