namespace Quire.Repository.Search.Saved;

/// <summary>What became of something a saved search found.</summary>
public enum FoundLinkOutcome
{
    /// <summary>It is shown from now on.</summary>
    Linked,

    /// <summary>It is the collection itself, or shown there already.</summary>
    Shown,

    /// <summary>It lies below the collection.</summary>
    Below,

    /// <summary>With a link each would be found in the other.</summary>
    Circle,

    /// <summary>The creator of the search may not link it.</summary>
    NotPermitted,
}
