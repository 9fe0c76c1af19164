namespace Quire.Repository.Accounts;

/// <summary>Some of the collections somebody may do something on.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Some">Those asked for.</param>
public sealed record PermittedCollections(int Count, IReadOnlyList<PermittedCollection> Some);
