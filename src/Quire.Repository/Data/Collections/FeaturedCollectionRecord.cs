namespace Quire.Repository.Data.Collections;

/// <summary>A collection that another one shows first.</summary>
public sealed class FeaturedCollectionRecord
{
    /// <summary>The collection that shows it.</summary>
    public long CollectionId { get; set; }

    /// <summary>The collection shown.</summary>
    public long FeaturedId { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    public int Position { get; set; }
}
