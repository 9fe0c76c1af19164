using Quire.Repository.Data.Collections;

namespace Quire.Repository.Collections.Featured;

/// <summary>Something a collection was told to show first.</summary>
/// <param name="Item">The record.</param>
/// <param name="Shown">
/// What is shown; null where nothing is for now, because what it is about was withdrawn, restricted, limited or taken out.
/// </param>
public sealed record FeaturedPlace(FeaturedItemRecord Item, FeaturedItemView? Shown);
