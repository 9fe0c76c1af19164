namespace Quire.Repository.Collections;

/// <summary>A field a collection offers as facet.</summary>
/// <param name="Id">Id of the field.</param>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">Its title, after that of its parent.</param>
public sealed record CollectionFacet(long Id, string Name, string Label);
