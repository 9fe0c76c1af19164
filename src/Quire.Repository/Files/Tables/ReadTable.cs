using Quire.Repository.Files.Tables.Profiles;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Tables;

/// <summary>A table that was read from a file; its bytes are stored, and no row mentions them yet.</summary>
/// <param name="StoreName">The store that holds them.</param>
/// <param name="StorageKey">Their key there.</param>
/// <param name="Size">Their number.</param>
/// <param name="Digests">Their digests and block checksums.</param>
public sealed record ReadTable(string StoreName, string StorageKey, long Size, ContentDigests Digests)
{
    public required long RowCount { get; init; }

    public required string? Unf { get; init; }

    public required bool HasHeader { get; init; }

    public required bool EscapesBackslashes { get; init; }

    /// <summary>The line with the names of the variables.</summary>
    public required string Header { get; init; }

    public required TableDocument Document { get; init; }

    /// <summary>What stands in the variables.</summary>
    public required TableProfileDocument Profile { get; init; }
}
