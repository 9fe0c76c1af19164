namespace Quire.Repository.Search.Found;

/// <summary>What was found.</summary>
/// <param name="Results">Counts, facets, spellings.</param>
/// <param name="Items">The page.</param>
/// <param name="FacetNames">Labels of facet fields for people.</param>
/// <param name="HideEmails">Whether this installation keeps e-mail addresses to itself.</param>
public sealed record SearchAnswer(
    SearchResults Results,
    IReadOnlyList<FoundItem> Items,
    IReadOnlyDictionary<string, string> FacetNames,
    bool HideEmails
);
