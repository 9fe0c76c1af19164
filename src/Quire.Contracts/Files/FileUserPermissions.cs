namespace Quire.Contracts.Files;

/// <summary>What the caller may do with a file.</summary>
public sealed record FileUserPermissions
{
    /// <summary>Download it.</summary>
    public bool CanDownloadFile { get; init; }

    /// <summary>Give others access.</summary>
    public bool CanManageFilePermissions { get; init; }

    /// <summary>Edit its dataset.</summary>
    public bool CanEditOwnerDataset { get; init; }
}
