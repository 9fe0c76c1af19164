namespace Quire.Repository.Access.Limits;

/// <summary>Who a collection is limited to.</summary>
/// <param name="CollectionId">The collection.</param>
/// <param name="Alias">Its alias.</param>
/// <param name="Assignees">Accounts and groups, in order.</param>
public sealed record LimitReaders(long CollectionId, string Alias, IReadOnlyList<string> Assignees);
