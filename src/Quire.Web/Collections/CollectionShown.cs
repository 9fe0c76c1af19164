using Quire.Domain.Access;
using Quire.Repository.Collections;
using Quire.Repository.Search.Found;
using Quire.Web.Search;

namespace Quire.Web.Collections;

/// <summary>A collection with what is found in it.</summary>
/// <param name="View">The collection.</param>
/// <param name="IsRoot">Whether it is the one at the top.</param>
/// <param name="Found">What is found below it.</param>
/// <param name="Below">Collections right in it; empty where something is looked for.</param>
public sealed record CollectionShown(CollectionView View, bool IsRoot, Found Found, IReadOnlyList<FoundItem> Below)
{
    /// <summary>What the reader may do.</summary>
    public Permission Held { get; init; }
}
