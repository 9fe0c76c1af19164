namespace Quire.Repository.Search.Found;

/// <summary>Where in a document a query matched.</summary>
/// <param name="Field">Field name.</param>
/// <param name="Snippets">HTML: text encoded, matches in <c>&lt;span class="search-term-match"&gt;</c>.</param>
public sealed record SearchMatch(string Field, IReadOnlyList<string> Snippets);
