using Quire.Domain.Texts;

namespace Quire.Domain.Datasets;

/// <summary>
/// Under what terms a version may be used. Either <see cref="LicenseId"/> is set, or the custom terms speak; the access terms
/// apply in both cases. Every text is null when not given.
/// </summary>
public sealed record TermsOfUse
{
    public static readonly TermsOfUse None = new();

    /// <summary>Id of a licence of the installation; null means custom terms.</summary>
    public long? LicenseId { get; init; }

    // Custom terms: only without a licence.
    public string? TermsText { get; init; }
    public string? ConfidentialityDeclaration { get; init; }
    public string? SpecialPermissions { get; init; }
    public string? Restrictions { get; init; }
    public string? CitationRequirements { get; init; }
    public string? DepositorRequirements { get; init; }
    public string? Conditions { get; init; }
    public string? Disclaimer { get; init; }

    // Terms of access: with or without a licence.
    public string? TermsOfAccess { get; init; }
    public string? DataAccessPlace { get; init; }
    public string? OriginalArchive { get; init; }
    public string? AvailabilityStatus { get; init; }
    public string? ContactForAccess { get; init; }
    public string? SizeOfCollection { get; init; }
    public string? StudyCompletion { get; init; }

    /// <summary>Whether people may ask for access to restricted files. Always present on the wire.</summary>
    public bool FileAccessRequest { get; init; }

    /// <summary>Whether there is a licence or a terms text, as publishing demands.</summary>
    public bool AreStated => LicenseId is not null || !string.IsNullOrWhiteSpace(TermsText);

    /// <summary>The same terms of access under a licence; custom terms do not speak beside one.</summary>
    public TermsOfUse Under(long license) => new()
    {
        LicenseId = license,
        TermsOfAccess = TermsOfAccess,
        DataAccessPlace = DataAccessPlace,
        OriginalArchive = OriginalArchive,
        AvailabilityStatus = AvailabilityStatus,
        ContactForAccess = ContactForAccess,
        SizeOfCollection = SizeOfCollection,
        StudyCompletion = StudyCompletion,
        FileAccessRequest = FileAccessRequest,
    };

    /// <summary>Refuses a text that is too long.</summary>
    public void MustBeWithinLimits()
    {
        TextLimits.Term("termsOfUse").MustAllow(TermsText);
        TextLimits.Term("confidentialityDeclaration").MustAllow(ConfidentialityDeclaration);
        TextLimits.Term("specialPermissions").MustAllow(SpecialPermissions);
        TextLimits.Term("restrictions").MustAllow(Restrictions);
        TextLimits.Term("citationRequirements").MustAllow(CitationRequirements);
        TextLimits.Term("depositorRequirements").MustAllow(DepositorRequirements);
        TextLimits.Term("conditions").MustAllow(Conditions);
        TextLimits.Term("disclaimer").MustAllow(Disclaimer);
        TextLimits.Term("termsOfAccess").MustAllow(TermsOfAccess);
        TextLimits.Term("dataAccessPlace").MustAllow(DataAccessPlace);
        TextLimits.Term("originalArchive").MustAllow(OriginalArchive);
        TextLimits.Term("availabilityStatus").MustAllow(AvailabilityStatus);
        TextLimits.Term("contactForAccess").MustAllow(ContactForAccess);
        TextLimits.Term("sizeOfCollection").MustAllow(SizeOfCollection);
        TextLimits.Term("studyCompletion").MustAllow(StudyCompletion);
    }
}
