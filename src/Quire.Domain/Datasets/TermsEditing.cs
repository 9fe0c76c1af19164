using Quire.Domain.Errors;

namespace Quire.Domain.Datasets;

/// <summary>Adds single terms to those of a draft, replaces and removes them.</summary>
public static class TermsEditing
{
    /// <summary>
    /// The terms with those that are given. A licence takes the place of custom terms, and custom terms that of one.
    /// </summary>
    /// <param name="terms">The terms as they are.</param>
    /// <param name="given">Terms to set; null texts are not given.</param>
    /// <param name="replace">Whether terms that are there may be replaced by others.</param>
    /// <exception cref="RepositoryException">Something else is there and may not be replaced.</exception>
    public static TermsOfUse Apply(TermsOfUse terms, TermsOfUse given, bool replace)
    {
        if (given.LicenseId is not null || given.AnyCustom)
        {
            var other = given.LicenseId is not null
                ? (terms.LicenseId is not null && terms.LicenseId != given.LicenseId) || terms.AnyCustom
                : terms.LicenseId is not null;
            if (other && !replace)
            {
                throw TermsErrors.Filled("license");
            }

            terms = given.LicenseId is { } license ? terms.Under(license) : terms with { LicenseId = null };
        }

        return All.Aggregate(
            terms,
            (edited, term) =>
                term.Get(given) is not { } text ? edited
                : replace || string.IsNullOrWhiteSpace(term.Get(edited)) || term.Get(edited) == text ? term.Set(edited, text)
                : throw TermsErrors.Filled(term.Name)
        );
    }

    /// <summary>The terms without the texts that are given.</summary>
    /// <exception cref="RepositoryException">One of the texts is not there; then nothing is removed.</exception>
    public static TermsOfUse Remove(TermsOfUse terms, TermsOfUse unwanted) =>
        All.Aggregate(
            terms,
            (edited, term) =>
                term.Get(unwanted) is not { } text ? edited
                : term.Get(edited) == text ? term.Set(edited, null)
                : throw TermsErrors.NotThere(term.Name, text)
        );

    private static readonly Term[] All =
    [
        new("termsOfUse", t => t.TermsText, (t, v) => t with { TermsText = v }),
        new("confidentialityDeclaration", t => t.ConfidentialityDeclaration, (t, v) => t with { ConfidentialityDeclaration = v }),
        new("specialPermissions", t => t.SpecialPermissions, (t, v) => t with { SpecialPermissions = v }),
        new("restrictions", t => t.Restrictions, (t, v) => t with { Restrictions = v }),
        new("citationRequirements", t => t.CitationRequirements, (t, v) => t with { CitationRequirements = v }),
        new("depositorRequirements", t => t.DepositorRequirements, (t, v) => t with { DepositorRequirements = v }),
        new("conditions", t => t.Conditions, (t, v) => t with { Conditions = v }),
        new("disclaimer", t => t.Disclaimer, (t, v) => t with { Disclaimer = v }),
        new("termsOfAccess", t => t.TermsOfAccess, (t, v) => t with { TermsOfAccess = v }),
        new("dataAccessPlace", t => t.DataAccessPlace, (t, v) => t with { DataAccessPlace = v }),
        new("originalArchive", t => t.OriginalArchive, (t, v) => t with { OriginalArchive = v }),
        new("availabilityStatus", t => t.AvailabilityStatus, (t, v) => t with { AvailabilityStatus = v }),
        new("contactForAccess", t => t.ContactForAccess, (t, v) => t with { ContactForAccess = v }),
        new("sizeOfCollection", t => t.SizeOfCollection, (t, v) => t with { SizeOfCollection = v }),
        new("studyCompletion", t => t.StudyCompletion, (t, v) => t with { StudyCompletion = v }),
    ];

    private sealed record Term(string Name, Func<TermsOfUse, string?> Get, Func<TermsOfUse, string?, TermsOfUse> Set);
}
