namespace Quire.Domain.Datasets.Comparison;

/// <summary>Compares licence and terms of two versions.</summary>
public static class TermsComparison
{
    private const string NoLicense = "No license or custom terms chosen";

    /// <summary>The terms that differ, licence first.</summary>
    /// <param name="older">Terms of the older version.</param>
    /// <param name="olderLicense">Name of its licence; null for none.</param>
    /// <param name="newer">Terms of the newer version.</param>
    /// <param name="newerLicense">Name of its licence; null for none.</param>
    public static IReadOnlyList<TextChange> Of(TermsOfUse older, string? olderLicense, TermsOfUse newer, string? newerLicense) =>
        [
            .. Named(older, olderLicense)
                .Zip(Named(newer, newerLicense), (o, n) => new TextChange(o.Name, o.Text ?? "", n.Text ?? ""))
                .Where(c => c.Old != c.New),
        ];

    private static IEnumerable<(string Name, string? Text)> Named(TermsOfUse terms, string? license) =>
        [
            ("License/Data Use Agreement", license ?? NoLicense),
            ("Dataset Terms", terms.TermsText),
            ("Confidentiality Declaration", terms.ConfidentialityDeclaration),
            ("Special Permissions", terms.SpecialPermissions),
            ("Restrictions", terms.Restrictions),
            ("Citation Requirements", terms.CitationRequirements),
            ("Depositor Requirements", terms.DepositorRequirements),
            ("Conditions", terms.Conditions),
            ("Disclaimer", terms.Disclaimer),
            ("Terms of Access for Restricted Files", terms.TermsOfAccess),
            ("Data Access Place", terms.DataAccessPlace),
            ("Original Archive", terms.OriginalArchive),
            ("Availability Status", terms.AvailabilityStatus),
            ("Contact for Access", terms.ContactForAccess),
            ("Size of Collection", terms.SizeOfCollection),
            ("Study Completion", terms.StudyCompletion),
        ];
}
