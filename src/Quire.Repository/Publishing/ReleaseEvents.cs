namespace Quire.Repository.Publishing;

/// <summary>What became of a dataset in the eyes of the public.</summary>
[Flags]
public enum ReleaseEvents
{
    None = 0,

    /// <summary>The draft became a version with a number.</summary>
    Published = 1 << 0,

    /// <summary>The newest version took over the draft under its old number.</summary>
    Corrected = 1 << 1,

    /// <summary>A version was withdrawn; its number and why it is gone stay.</summary>
    Withdrawn = 1 << 2,

    /// <summary>The dataset is gone with everything in it: destroyed, or deleted before anything of it was published.</summary>
    Removed = 1 << 3,
}
