namespace Quire.Domain.Access;

/// <summary>A role every installation has: global, without owner, known to clients by its alias.</summary>
/// <param name="Alias">Wire alias, unique in the installation.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Description">What holders may do.</param>
/// <param name="Permissions">The permissions it grants.</param>
public sealed record BuiltInRole(string Alias, string Name, string Description, Permission Permissions)
{
    private const Permission Contribute =
        Permission.ViewUnpublishedDataset | Permission.EditDataset | Permission.DownloadFile | Permission.DeleteDatasetDraft;

    public static readonly BuiltInRole Admin = new(
        "admin",
        "Admin",
        "Holds every permission on the collection, dataset or file.",
        Permission.All
    );

    public static readonly BuiltInRole FileDownloader = new(
        "fileDownloader",
        "File Downloader",
        "May download published files.",
        Permission.DownloadFile
    );

    public static readonly BuiltInRole FullContributor = new(
        "fullContributor",
        "Dataverse + Dataset Creator",
        "May add collections and datasets.",
        Permission.AddDataverse | Permission.AddDataset
    );

    public static readonly BuiltInRole CollectionCreator = new(
        "dvContributor",
        "Dataverse Creator",
        "May add collections.",
        Permission.AddDataverse
    );

    public static readonly BuiltInRole DatasetCreator = new(
        "dsContributor",
        "Dataset Creator",
        "May add datasets.",
        Permission.AddDataset
    );

    public static readonly BuiltInRole Contributor = new(
        "contributor",
        "Contributor",
        "May edit unpublished metadata and files and submit datasets for review.",
        Contribute
    );

    public static readonly BuiltInRole Curator = new(
        "curator",
        "Curator",
        "May edit, publish and assign roles on datasets and add collections.",
        Contribute
            | Permission.PublishDataset
            | Permission.ManageDatasetPermissions
            | Permission.ManageFilePermissions
            | Permission.AddDataverse
            | Permission.AddDataset
            | Permission.ViewUnpublishedDataverse
            | Permission.LinkDataset
    );

    public static readonly BuiltInRole Member = new(
        "member",
        "Member",
        "May see unpublished collections, datasets and files.",
        Permission.OpenToGuests
    );

    /// <summary>All of them, in the order they are created in a new installation.</summary>
    public static readonly IReadOnlyList<BuiltInRole> All =
    [
        Admin,
        FileDownloader,
        FullContributor,
        CollectionCreator,
        DatasetCreator,
        Contributor,
        Curator,
        Member,
    ];
}
