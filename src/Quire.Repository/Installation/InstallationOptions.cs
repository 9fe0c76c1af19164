using Quire.Repository.Metadata;

namespace Quire.Repository.Installation;

/// <summary>Facts about this installation. Section <c>Quire</c>.</summary>
public sealed class InstallationOptions
{
    public const string Section = "Quire";

    /// <summary>Folder for the embedded database, files and index. Default <c>data</c> under the working folder.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Address people reach the installation at; used in links, exports and PermaLinks, which put paths behind it, so
    /// that slashes at its end are dropped. Default: the first address the server listens on, which suits nobody but its own
    /// machine.</summary>
    public string SiteUrl
    {
        get;
        set => field = value?.TrimEnd('/') is { Length: > 0 } address ? address : value ?? "";
    } = "http://localhost:8080";

    /// <summary>Name shown as publisher in citations and exports. Default: name of the root collection.</summary>
    public string? Name { get; set; }

    /// <summary>Dataverse version whose API is spoken, as clients read it from <c>/api/info/version</c>. Default 6.11.</summary>
    public string CompatibleVersion { get; set; } = "6.11";

    /// <summary>Build clients are told beside it, for those that compare it. Default: name and version of this program.</summary>
    public string? Build { get; set; }

    /// <summary>Standard metadata blocks a new installation begins with, separated by commas; citation is always one of them.
    /// Default: all.</summary>
    public string? Blocks { get; set; }

    /// <summary>Text that goes into the signatures of addresses, the same on every replica; whoever has the database but not this
    /// can sign nothing. Default: none.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>Folder of the server whose files may be imported: those of a dataset from
    /// <c>authority/identifier/name</c> below it, and DDI documents by superusers from anywhere in it. Default: none, and nothing
    /// is imported.</summary>
    public string? ImportFolder { get; set; }

    /// <summary>Let clients deposit datasets whose required metadata are missing (<c>doNotValidate</c>); they cannot be published
    /// until they have them. Default false.</summary>
    public bool AllowIncompleteMetadata { get; set; }

    /// <summary>Megabytes of memory for answers and permissions kept to be given again; 0 keeps none. Default 64.</summary>
    public int AnswerMemory { get; set; } = 64;

    /// <summary>
    /// How long the lock of a publication can be seen at least, from when the publication was accepted. Once the publication is
    /// finished it forbids nothing. Default: zero, until the publication is finished; one second with <see cref="Dev"/>, because
    /// client test suites publish and then look for it.
    /// </summary>
    public TimeSpan? PublicationLockShown { get; set; }

    /// <summary>A fresh installation for client test suites: known administrator, open sign-up. Never for real data.</summary>
    public bool Dev { get; set; }

    /// <summary><see cref="PublicationLockShown"/>, or what it is by default.</summary>
    public TimeSpan ShownLock => PublicationLockShown ?? (Dev ? TimeSpan.FromSeconds(1) : TimeSpan.Zero);

    /// <summary>Names of the blocks a new installation begins with; unknown names are among them as they were written.</summary>
    public IReadOnlyList<string> BlockNames() =>
        string.IsNullOrWhiteSpace(Blocks)
            ? StandardBlocks.Names
            : Blocks.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
