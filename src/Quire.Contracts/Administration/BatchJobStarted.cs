namespace Quire.Contracts.Administration;

/// <summary>A batch job was asked for and runs in the background.</summary>
public sealed record BatchJobStarted
{
    /// <summary>A sentence.</summary>
    public required string Message { get; init; }

    /// <summary>Number of the job.</summary>
    public required long ExecutionId { get; init; }
}
