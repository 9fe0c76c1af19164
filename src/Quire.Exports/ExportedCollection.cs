namespace Quire.Exports;

/// <summary>A collection on the way from a dataset to the root.</summary>
/// <param name="Alias">Alias, unique in the installation.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Description">Description; null when there is none.</param>
public sealed record ExportedCollection(string Alias, string Name, string? Description = null);
