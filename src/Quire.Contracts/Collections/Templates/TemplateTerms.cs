using Quire.Contracts.Access;

namespace Quire.Contracts.Collections.Templates;

/// <summary>Licence or terms of use of a template, and its terms of access.</summary>
public sealed record TemplateTerms
{
    /// <summary>Id of the template they belong to.</summary>
    public required long Id { get; init; }

    /// <summary>Its licence; absent where it has terms of its own.</summary>
    public LicenseResponse? License { get; init; }

    /// <summary>What people may do with the data.</summary>
    public string? TermsOfUse { get; init; }

    /// <summary>How access is given.</summary>
    public string? TermsOfAccess { get; init; }

    /// <summary>Whether a declaration of confidentiality is to be signed.</summary>
    public string? ConfidentialityDeclaration { get; init; }

    /// <summary>Permissions that are needed besides.</summary>
    public string? SpecialPermissions { get; init; }

    /// <summary>Who may not have the data.</summary>
    public string? Restrictions { get; init; }

    /// <summary>How the data are to be cited.</summary>
    public string? CitationRequirements { get; init; }

    /// <summary>What users owe the depositor.</summary>
    public string? DepositorRequirements { get; init; }

    /// <summary>Other conditions of use.</summary>
    public string? Conditions { get; init; }

    /// <summary>What nobody answers for.</summary>
    public string? Disclaimer { get; init; }

    /// <summary>Where the data can be used when they are not given out.</summary>
    public string? DataAccessPlace { get; init; }

    /// <summary>Archive the data came from.</summary>
    public string? OriginalArchive { get; init; }

    /// <summary>Whether the data can be had at present.</summary>
    public string? AvailabilityStatus { get; init; }

    /// <summary>How much there is.</summary>
    public string? SizeOfCollection { get; init; }

    /// <summary>Whether the collection of the data has ended.</summary>
    public string? StudyCompletion { get; init; }

    /// <summary>Whom to ask.</summary>
    public string? ContactForAccess { get; init; }

    /// <summary>Whether people may ask for access to restricted files.</summary>
    public bool FileAccessRequest { get; init; }
}
