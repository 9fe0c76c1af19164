namespace Quire.Contracts.Accounts;

/// <summary>A notification.</summary>
public sealed record NotificationResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>What happened, such as <c>PUBLISHEDDS</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Was seen.</summary>
    public bool? DisplayAsRead { get; init; }

    /// <summary>Subject of the mail.</summary>
    public string? SubjectText { get; init; }

    /// <summary>Text of the mail.</summary>
    public string? MessageText { get; init; }

    /// <summary>When, as opaque text.</summary>
    public string? SentTimestamp { get; init; }

    /// <summary>What it is about is gone.</summary>
    public bool? ObjectDeleted { get; init; }

    /// <summary>Alias of the collection it is about.</summary>
    public string? DataverseAlias { get; init; }

    /// <summary>Name of the collection it is about.</summary>
    public string? DataverseDisplayName { get; init; }

    /// <summary>Persistent identifier of the dataset it is about.</summary>
    public string? DatasetPersistentIdentifier { get; init; }

    /// <summary>Title of the dataset it is about, as it was then.</summary>
    public string? DatasetDisplayName { get; init; }

    /// <summary>Alias of the collection that holds what it is about.</summary>
    public string? OwnerAlias { get; init; }

    /// <summary>Name of the collection that holds what it is about.</summary>
    public string? OwnerDisplayName { get; init; }

    /// <summary>Given name of who did it.</summary>
    public string? RequestorFirstName { get; init; }

    /// <summary>Family name of who did it.</summary>
    public string? RequestorLastName { get; init; }

    /// <summary>E-mail address of who did it.</summary>
    public string? RequestorEmail { get; init; }

    /// <summary>What is said besides: a role, a reason, a label.</summary>
    public string? AdditionalInfo { get; init; }

    /// <summary>Name of the installation.</summary>
    public string? InstallationBrandName { get; init; }
}
