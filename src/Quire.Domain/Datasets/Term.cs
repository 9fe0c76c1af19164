namespace Quire.Domain.Datasets;

/// <summary>One text among the terms of a version.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Label">What it is called before people.</param>
/// <param name="Get">Gives the text; null when not given.</param>
/// <param name="Set">Gives the terms with another text; null takes it away.</param>
public sealed record Term(string Name, string Label, Func<TermsOfUse, string?> Get, Func<TermsOfUse, string?, TermsOfUse> Set)
{
    /// <summary>Terms of use of one's own, which do not speak beside a licence, in the order of the wire.</summary>
    public static IReadOnlyList<Term> OfUse { get; } =
    [
        new("termsOfUse", "Terms of Use", t => t.TermsText, (t, v) => t with { TermsText = v }),
        new(
            "confidentialityDeclaration",
            "Confidentiality Declaration",
            t => t.ConfidentialityDeclaration,
            (t, v) => t with { ConfidentialityDeclaration = v }
        ),
        new("specialPermissions", "Special Permissions", t => t.SpecialPermissions, (t, v) => t with { SpecialPermissions = v }),
        new("restrictions", "Restrictions", t => t.Restrictions, (t, v) => t with { Restrictions = v }),
        new(
            "citationRequirements",
            "Citation Requirements",
            t => t.CitationRequirements,
            (t, v) => t with { CitationRequirements = v }
        ),
        new(
            "depositorRequirements",
            "Depositor Requirements",
            t => t.DepositorRequirements,
            (t, v) => t with { DepositorRequirements = v }
        ),
        new("conditions", "Conditions", t => t.Conditions, (t, v) => t with { Conditions = v }),
        new("disclaimer", "Disclaimer", t => t.Disclaimer, (t, v) => t with { Disclaimer = v }),
    ];

    /// <summary>Terms of access, with or without a licence, in the order of the wire.</summary>
    public static IReadOnlyList<Term> OfAccess { get; } =
    [
        new("termsOfAccess", "Terms of Access", t => t.TermsOfAccess, (t, v) => t with { TermsOfAccess = v }),
        new("dataAccessPlace", "Data Access Place", t => t.DataAccessPlace, (t, v) => t with { DataAccessPlace = v }),
        new("originalArchive", "Original Archive", t => t.OriginalArchive, (t, v) => t with { OriginalArchive = v }),
        new("availabilityStatus", "Availability Status", t => t.AvailabilityStatus, (t, v) => t with { AvailabilityStatus = v }),
        new("contactForAccess", "Contact for Access", t => t.ContactForAccess, (t, v) => t with { ContactForAccess = v }),
        new("sizeOfCollection", "Size of Collection", t => t.SizeOfCollection, (t, v) => t with { SizeOfCollection = v }),
        new("studyCompletion", "Study Completion", t => t.StudyCompletion, (t, v) => t with { StudyCompletion = v }),
    ];

    /// <summary>All of them, those of use first.</summary>
    public static IReadOnlyList<Term> All { get; } = [.. OfUse, .. OfAccess];
}
