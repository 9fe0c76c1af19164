namespace Quire.Repository.Data.Collections;

/// <summary>Something the page of a collection shows first: a text, or a collection, dataset or file.</summary>
public sealed class FeaturedItemRecord
{
    public long Id { get; set; }

    /// <summary>The collection that shows it.</summary>
    public long CollectionId { get; set; }

    /// <summary>The object shown; null for a text.</summary>
    public long? ObjectId { get; set; }

    public RepositoryObject? Object { get; set; }

    /// <summary>Cleaned HTML; null where an object is shown.</summary>
    public string? Content { get; set; }

    public int DisplayOrder { get; set; }

    /// <summary>Name of the file of its picture; null without one.</summary>
    public string? ImageName { get; set; }

    /// <summary>Its picture; loaded where it is asked for alone.</summary>
    public FeaturedImageRecord? Image { get; set; }
}
