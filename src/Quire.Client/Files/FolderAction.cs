namespace Quire.Client;

/// <summary>What is to be done with a file of a folder.</summary>
public enum FolderAction
{
    /// <summary>Nothing: both sides have the same bytes.</summary>
    Keep,

    /// <summary>Upload it: the dataset has no such file.</summary>
    Add,

    /// <summary>Upload it in place of the one the dataset has.</summary>
    Replace,

    /// <summary>
    /// Take it out: out of the dataset when the folder has no such file, off the disk when the dataset has none.
    /// </summary>
    Remove,

    /// <summary>Download it.</summary>
    Download,

    /// <summary>Nothing: it cannot be done, for the reason given.</summary>
    Refuse,

    /// <summary>Nothing: it is no file, such as a named pipe or a link to a folder; the reason says what it is.</summary>
    Skip,
}
