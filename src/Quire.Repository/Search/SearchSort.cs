namespace Quire.Repository.Search;

/// <summary>What results are sorted by. Equal ones follow each other by database id, so that pages never overlap.</summary>
public enum SearchSort
{
    Relevance,
    Name,
    Date,
}
