namespace Quire.Repository.Measures.Reading;

/// <summary>A collection in the tree of those that are public.</summary>
/// <param name="Id">The collection.</param>
/// <param name="OwnerId">The one it lies in; 0 for the root.</param>
/// <param name="Alias">Its alias.</param>
/// <param name="Name">Its name.</param>
public sealed record CollectionNode(long Id, long OwnerId, string Alias, string Name);
