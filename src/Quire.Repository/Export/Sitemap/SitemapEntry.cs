namespace Quire.Repository.Export.Sitemap;

/// <summary>A page search engines are told of.</summary>
/// <param name="Alias">Alias of a collection; null for a dataset.</param>
/// <param name="PersistentId">Identifier of a dataset; null for a collection.</param>
/// <param name="ChangedAt">When it became public, or its newest version did.</param>
public sealed record SitemapEntry(string? Alias, string? PersistentId, DateTime ChangedAt);
