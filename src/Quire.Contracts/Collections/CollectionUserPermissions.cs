namespace Quire.Contracts.Collections;

/// <summary>What the caller may do on a collection.</summary>
public sealed record CollectionUserPermissions
{
    /// <summary>Add collections to it.</summary>
    public required bool CanAddDataverse { get; init; }

    /// <summary>Add datasets to it.</summary>
    public required bool CanAddDataset { get; init; }

    /// <summary>See it before it is published.</summary>
    public required bool CanViewUnpublishedDataverse { get; init; }

    /// <summary>Change it.</summary>
    public required bool CanEditDataverse { get; init; }

    /// <summary>Give and take roles on it.</summary>
    public required bool CanManageDataversePermissions { get; init; }

    /// <summary>Publish it.</summary>
    public required bool CanPublishDataverse { get; init; }

    /// <summary>Delete it.</summary>
    public required bool CanDeleteDataverse { get; init; }
}
