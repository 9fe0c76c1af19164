namespace Quire.Repository.Data.Access;

/// <summary>What became of a request for access to a file. The numbers are stored.</summary>
public enum FileAccessState
{
    /// <summary>Nobody has decided yet.</summary>
    Requested = 1,

    Granted = 2,

    Rejected = 3,
}
