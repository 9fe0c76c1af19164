namespace Quire.Contracts.Collections;

/// <summary>A collection or dataset directly in a collection. A collection has id and title; a dataset its own keys.</summary>
public sealed record ContentItem
{
    /// <summary><c>dataverse</c> or <c>dataset</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Name of a collection.</summary>
    public string? Title { get; init; }

    /// <summary>Last part of a dataset's persistent identifier.</summary>
    public string? Identifier { get; init; }

    /// <summary>Where people find the dataset.</summary>
    public string? PersistentUrl { get; init; }

    /// <summary><c>doi</c>, <c>hdl</c> or <c>perma</c>.</summary>
    public string? Protocol { get; init; }

    /// <summary>Middle part of the persistent identifier.</summary>
    public string? Authority { get; init; }

    /// <summary>Between authority and identifier.</summary>
    public string? Separator { get; init; }

    /// <summary>Name of the installation.</summary>
    public string? Publisher { get; init; }

    /// <summary>Date of first publication, <c>yyyy-MM-dd</c>.</summary>
    public string? PublicationDate { get; init; }

    /// <summary>Where its files are stored.</summary>
    public string? StorageIdentifier { get; init; }

    /// <summary>Type of the dataset.</summary>
    public string? DatasetType { get; init; }
}
