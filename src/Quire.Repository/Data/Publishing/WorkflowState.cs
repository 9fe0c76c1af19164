namespace Quire.Repository.Data.Publishing;

/// <summary>What a workflow that was begun does now. The numbers are stored and never changed.</summary>
public enum WorkflowState
{
    /// <summary>A step is being done.</summary>
    Running = 0,

    /// <summary>A step waits for somebody outside.</summary>
    Waiting = 1,

    /// <summary>It failed, and what was done is being taken back.</summary>
    RollingBack = 2,
}
