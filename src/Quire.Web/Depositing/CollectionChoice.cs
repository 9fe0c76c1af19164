using Quire.Repository.Accounts;

namespace Quire.Web.Depositing;

/// <summary>Where somebody may deposit.</summary>
/// <param name="Collections">The collections, by name.</param>
/// <param name="HasMore">Whether there are more than are listed.</param>
public sealed record CollectionChoice(IReadOnlyList<PermittedCollection> Collections, bool HasMore);
