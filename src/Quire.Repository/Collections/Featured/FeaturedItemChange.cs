namespace Quire.Repository.Collections.Featured;

/// <summary>One of the items a collection is to show from now on.</summary>
/// <param name="Id">The item that is changed; 0 for a new one.</param>
/// <param name="Item">What it is to be.</param>
public sealed record FeaturedItemChange(long Id, FeaturedItemInput Item);
