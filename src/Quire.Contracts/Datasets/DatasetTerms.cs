using System.Text.Json.Serialization;

namespace Quire.Contracts.Datasets;

/// <summary>Terms of use and of access of a version, as it is sent and as it is answered.</summary>
public abstract record DatasetTerms : UseTerms
{
    private protected DatasetTerms() { }

    /// <summary>How access is given.</summary>
    [JsonPropertyOrder(2)]
    public string? TermsOfAccess { get; init; }

    /// <summary>Where the data can be used when they are not given out.</summary>
    [JsonPropertyOrder(2)]
    public string? DataAccessPlace { get; init; }

    /// <summary>Archive the data came from.</summary>
    [JsonPropertyOrder(2)]
    public string? OriginalArchive { get; init; }

    /// <summary>Whether the data can be had at present.</summary>
    [JsonPropertyOrder(2)]
    public string? AvailabilityStatus { get; init; }

    /// <summary>Whom to ask.</summary>
    [JsonPropertyOrder(2)]
    public string? ContactForAccess { get; init; }

    /// <summary>How much there is.</summary>
    [JsonPropertyOrder(2)]
    public string? SizeOfCollection { get; init; }

    /// <summary>Whether the collection of the data has ended.</summary>
    [JsonPropertyOrder(2)]
    public string? StudyCompletion { get; init; }

    /// <summary>Whether people may ask for access to restricted files.</summary>
    [JsonPropertyOrder(2)]
    public bool? FileAccessRequest { get; init; }
}
