namespace Quire.Repository.Files.Tables;

/// <summary>What is known of the original of a table.</summary>
public enum OriginalFact
{
    /// <summary>Its media type.</summary>
    Type,

    /// <summary>Its length.</summary>
    Size,
}
