namespace Quire.Repository.Data.Datasets;

/// <summary>How far an import is. Stored by number.</summary>
public enum ImportRunState
{
    /// <summary>Nobody began with it yet.</summary>
    Waiting = 0,

    Running = 1,

    /// <summary>All files came in.</summary>
    Completed = 2,

    /// <summary>It ended, and not all files came in.</summary>
    Failed = 3,
}
