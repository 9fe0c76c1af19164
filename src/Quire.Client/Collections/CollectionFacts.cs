using Quire.Client.Http;
using Quire.Contracts.Collections;

namespace Quire.Client;

/// <summary>Typed readings of what answers hold of collections as text.</summary>
public static class CollectionFacts
{
    /// <summary>Time of creation in UTC.</summary>
    /// <param name="collection">A collection.</param>
    public static DateTimeOffset? CreatedAt(this CollectionResponse collection) => WireTimes.Time(collection.CreationDate);

    /// <summary>Date of first publication of a dataset; null before, and for collections.</summary>
    /// <param name="item">A collection or dataset in a collection.</param>
    public static DateOnly? PublishedOn(this ContentItem item) => WireTimes.Day(item.PublicationDate);
}
