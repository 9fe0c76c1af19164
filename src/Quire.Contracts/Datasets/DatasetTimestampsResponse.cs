namespace Quire.Contracts.Datasets;

/// <summary>
/// When what became of a dataset. Times are ISO 8601 without zone, such as <c>2026-02-01T09:30:00.123</c>; this server's are UTC.
/// What never happened, or who asks may not know, is absent.
/// </summary>
public sealed record DatasetTimestampsResponse
{
    /// <summary>When it was made.</summary>
    public string? CreateTime { get; init; }

    /// <summary>When its first version was published.</summary>
    public string? PublicationTime { get; init; }

    /// <summary>When its metadata were last exported.</summary>
    public string? LastMetadataExportTime { get; init; }

    /// <summary>When the newest version with a whole number was released.</summary>
    public string? LastMajorVersionReleaseTime { get; init; }

    /// <summary>Whether the search index has yet to take in a change of it.</summary>
    public bool? HasStaleIndex { get; init; }

    /// <summary>Whether the search index has yet to take in a change of who may see it.</summary>
    public bool? HasStalePermissionIndex { get; init; }

    /// <summary>When it was last changed; for those who see drafts, like what follows.</summary>
    public string? LastUpdateTime { get; init; }

    /// <summary>When it was last taken into the search index.</summary>
    public string? LastIndexTime { get; init; }

    /// <summary>When somebody last got or lost a role on it.</summary>
    public string? LastPermissionUpdateTime { get; init; }

    /// <summary>When who may see it was last taken into the search index.</summary>
    public string? LastPermissionIndexTime { get; init; }

    /// <summary>When it got its persistent identifier.</summary>
    public string? GlobalIdCreateTime { get; init; }
}
