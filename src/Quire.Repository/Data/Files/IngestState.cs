namespace Quire.Repository.Data.Files;

/// <summary>How far the reading of a file as a table is. The names are stored.</summary>
public enum IngestState
{
    /// <summary>It waits, or is under way.</summary>
    Scheduled,

    /// <summary>The table is there; others of its dataset are not yet.</summary>
    Done,

    /// <summary>It could not be read, and is as it arrived.</summary>
    Failed,
}
