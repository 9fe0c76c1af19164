namespace Quire.Repository.Search;

/// <summary>What a search result is.</summary>
public enum SearchKind
{
    /// <summary><c>dataverses</c> in the field <c>dvObjectType</c>.</summary>
    Collection,

    /// <summary><c>datasets</c> in the field <c>dvObjectType</c>.</summary>
    Dataset,

    /// <summary><c>files</c> in the field <c>dvObjectType</c>.</summary>
    File,
}
