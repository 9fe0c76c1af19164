namespace Quire.Repository.Data.Files;

/// <summary>How far the reading of a file as a table is. The numbers are stored.</summary>
public enum IngestState
{
    /// <summary>It waits, or is under way.</summary>
    Scheduled = 0,

    /// <summary>The table is there; others of its dataset are not yet.</summary>
    Done = 1,

    /// <summary>It could not be read, and is as it arrived.</summary>
    Failed = 2,
}
