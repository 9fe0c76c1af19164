namespace Quire.Repository.Files.Download;

/// <summary>Which contents of files that are tables a size counts.</summary>
public enum CountedContents
{
    /// <summary>The tables and what they were read from.</summary>
    All,

    /// <summary>What was uploaded.</summary>
    Originals,

    /// <summary>The tables.</summary>
    Shown,
}
