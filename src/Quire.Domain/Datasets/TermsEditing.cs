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

        return Term.All.Aggregate(
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
        Term.All.Aggregate(
            terms,
            (edited, term) =>
                term.Get(unwanted) is not { } text ? edited
                : term.Get(edited) == text ? term.Set(edited, null)
                : throw TermsErrors.NotThere(term.Name, text)
        );
}
