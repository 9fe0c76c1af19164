namespace Quire.Contracts.Files;

/// <summary>Body that names files of a dataset.</summary>
public sealed record FileIdsRequest
{
    /// <summary>Ids of the files.</summary>
    public required IReadOnlyList<long> FileIds { get; init; }
}
