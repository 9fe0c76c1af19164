namespace Quire.Contracts.Datasets;

/// <summary>How the restricted files of a dataset can be had, and what is known of where the data are.</summary>
public sealed record CustomAccessTerms
{
    /// <summary>Whether people may ask for access. Default: no.</summary>
    public bool? FileAccessRequest { get; init; }

    /// <summary>How access is given.</summary>
    public string? TermsOfAccess { get; init; }

    /// <summary>Where the data can be used when they are not given out.</summary>
    public string? DataAccessPlace { get; init; }

    /// <summary>Archive the data came from.</summary>
    public string? OriginalArchive { get; init; }

    /// <summary>Whether the data can be had at present.</summary>
    public string? AvailabilityStatus { get; init; }

    /// <summary>Whom to ask.</summary>
    public string? ContactForAccess { get; init; }

    /// <summary>How much there is.</summary>
    public string? SizeOfCollection { get; init; }

    /// <summary>Whether the collection of the data has ended.</summary>
    public string? StudyCompletion { get; init; }
}
