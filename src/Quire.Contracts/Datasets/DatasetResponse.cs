using System.Text.Json.Serialization;
using Quire.Contracts.Collections;

namespace Quire.Contracts.Datasets;

/// <summary>A dataset as the API shows it.</summary>
public sealed record DatasetResponse
{
    /// <summary>Database id.</summary>
    public required long Id { get; init; }

    /// <summary>Last part of the persistent identifier.</summary>
    public string? Identifier { get; init; }

    /// <summary>Where people find it.</summary>
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

    /// <summary>Language of its metadata, when chosen.</summary>
    public string? MetadataLanguage { get; init; }

    /// <summary>Collections it lies in; only when asked for.</summary>
    public OwnerResponse? IsPartOf { get; init; }

    /// <summary>Type of the dataset.</summary>
    public string? DatasetType { get; init; }

    /// <summary>Id of the guestbook that asks whoever downloads its files.</summary>
    public long? GuestbookId { get; init; }

    /// <summary>Types of the locks on it.</summary>
    public IReadOnlyList<string>? Locks { get; init; }

    /// <summary>The newest version the caller may see.</summary>
    public DatasetVersionResponse? LatestVersion { get; init; }
}
