namespace Quire.Repository.Identifiers.Generators;

/// <summary>A provider of identifiers.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRemote">Whether identifiers are kept elsewhere.</param>
/// <param name="Generator">What new ones it makes look like; null for one no new ones are made for.</param>
public sealed record ListedProvider(string Name, bool IsRemote, IdentifierGenerator? Generator);
