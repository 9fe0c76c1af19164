using Quire.Domain.Access;
using Quire.Domain.Errors;

namespace Quire.Domain.Datasets;

/// <summary>The licences of an installation, and what holds for a version whose depositor chose none.</summary>
/// <param name="All">Every licence, also those that may not be chosen any more.</param>
/// <param name="Otherwise">The licence of a version for which none was chosen; null where custom terms are allowed.</param>
public sealed record LicenseChoice(IReadOnlyList<License> All, License? Otherwise)
{
    /// <summary>The terms as they hold: with a licence there are no custom terms.</summary>
    /// <exception cref="RepositoryException">The licence is none of the installation's, or a text is too long.</exception>
    public TermsOfUse Settle(TermsOfUse terms)
    {
        terms.MustBeWithinLimits();
        if ((terms.LicenseId ?? Otherwise?.Id) is not { } id)
        {
            return terms;
        }

        return All.Any(l => l.Id == id) ? terms.Under(id) : throw TermsErrors.LicenseUnknown();
    }
}
