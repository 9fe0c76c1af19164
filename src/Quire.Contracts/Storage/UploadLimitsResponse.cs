namespace Quire.Contracts.Storage;

/// <summary>What can still be added to a dataset.</summary>
public sealed record UploadLimitsResponse
{
    /// <summary>The limits there are.</summary>
    public required UploadLimitValues UploadLimits { get; init; }
}
