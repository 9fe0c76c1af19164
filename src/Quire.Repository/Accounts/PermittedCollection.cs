namespace Quire.Repository.Accounts;

/// <summary>A collection somebody may do something on.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Alias">Its alias.</param>
public sealed record PermittedCollection(long Id, string Name, string Alias);
