using System.Text.Json.Serialization;
using Quire.Contracts.Access;
using Quire.Contracts.Metadata;

namespace Quire.Contracts.Datasets;

/// <summary>Metadata and terms of a draft, sent whole: what is absent becomes empty.</summary>
public sealed record DatasetVersionRequest
{
    /// <summary>Licence by name and address; the installation's default when absent and no custom terms are given.</summary>
    [JsonConverter(typeof(LicenseReferenceConverter))]
    public LicenseReference? License { get; init; }

    /// <summary>Custom terms: the text. Ignored with a licence.</summary>
    public string? TermsOfUse { get; init; }

    /// <summary>Custom terms: confidentiality.</summary>
    public string? ConfidentialityDeclaration { get; init; }

    /// <summary>Custom terms: special permissions.</summary>
    public string? SpecialPermissions { get; init; }

    /// <summary>Custom terms: restrictions.</summary>
    public string? Restrictions { get; init; }

    /// <summary>Custom terms: how to cite.</summary>
    public string? CitationRequirements { get; init; }

    /// <summary>Custom terms: duties to the depositor.</summary>
    public string? DepositorRequirements { get; init; }

    /// <summary>Custom terms: conditions.</summary>
    public string? Conditions { get; init; }

    /// <summary>Custom terms: disclaimer.</summary>
    public string? Disclaimer { get; init; }

    /// <summary>How to get restricted files.</summary>
    public string? TermsOfAccess { get; init; }

    /// <summary>Where data not deposited can be had.</summary>
    public string? DataAccessPlace { get; init; }

    /// <summary>Archive the data came from.</summary>
    public string? OriginalArchive { get; init; }

    /// <summary>Whether the data can be had.</summary>
    public string? AvailabilityStatus { get; init; }

    /// <summary>Whom to ask.</summary>
    public string? ContactForAccess { get; init; }

    /// <summary>How much there is.</summary>
    public string? SizeOfCollection { get; init; }

    /// <summary>How complete it is.</summary>
    public string? StudyCompletion { get; init; }

    /// <summary>Whether people may ask for access to restricted files.</summary>
    public bool? FileAccessRequest { get; init; }

    /// <summary>Why the version is made.</summary>
    public string? VersionNote { get; init; }

    /// <summary>Metadata by block name.</summary>
    public required IReadOnlyDictionary<string, MetadataBlockValues> MetadataBlocks { get; init; }
}
