namespace Quire.Domain.Access;

/// <summary>
/// What somebody may do on a collection, dataset or file. The names are wire contract and appear in role definitions;
/// the bits are stored on roles and never renumbered.
/// </summary>
[Flags]
public enum Permission
{
    None = 0,
    AddDataverse = 1 << 0,
    AddDataset = 1 << 1,
    ViewUnpublishedDataverse = 1 << 2,
    ViewUnpublishedDataset = 1 << 3,
    DownloadFile = 1 << 4,
    EditDataverse = 1 << 5,
    EditDataset = 1 << 6,
    ManageDataversePermissions = 1 << 7,
    ManageDatasetPermissions = 1 << 8,
    ManageFilePermissions = 1 << 9,
    PublishDataverse = 1 << 10,
    PublishDataset = 1 << 11,
    DeleteDataverse = 1 << 12,
    DeleteDatasetDraft = 1 << 13,
    LinkDataverse = 1 << 14,
    LinkDataset = 1 << 15,

    /// <summary>Everything, including permissions a later version adds: stored as this value, compared bit by bit.</summary>
    All = -1,

    /// <summary>The only permissions a caller without an account may hold, whatever role guests are given.</summary>
    OpenToGuests = ViewUnpublishedDataverse | ViewUnpublishedDataset | DownloadFile,
}
