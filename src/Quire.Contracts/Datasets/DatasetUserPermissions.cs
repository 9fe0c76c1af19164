namespace Quire.Contracts.Datasets;

/// <summary>What the caller may do on a dataset.</summary>
public sealed record DatasetUserPermissions
{
    /// <summary>See it before it is published, and its drafts.</summary>
    public required bool CanViewUnpublishedDataset { get; init; }

    /// <summary>Edit metadata and files.</summary>
    public required bool CanEditDataset { get; init; }

    /// <summary>Publish it.</summary>
    public required bool CanPublishDataset { get; init; }

    /// <summary>Give and take roles on it.</summary>
    public required bool CanManageDatasetPermissions { get; init; }

    /// <summary>Delete its draft.</summary>
    public required bool CanDeleteDatasetDraft { get; init; }
}
