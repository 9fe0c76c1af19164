using Quire.Domain.Datasets;
using Quire.Domain.Errors;

namespace Quire.Api.Sword.Reading;

/// <summary>
/// Reads under what terms a deposit may be used. Either a licence is named or terms are given; both at once contradict each
/// other, and terms that are on file are not exchanged for a licence without saying so.
/// </summary>
/// <param name="licenses">What may be chosen as licence.</param>
internal sealed class RightsReader(LicenseChoice licenses)
{
    private static readonly string[] Custom = ["NONE", "Custom License", "Custom Dataset Terms"];

    /// <summary>Whether nothing is said, so that what there is, or the installation's default, holds.</summary>
    public static bool IsSilent(IReadOnlyList<DublinCoreTerm> terms) => terms.All(t => t.Name is not ("license" or "rights"));

    /// <param name="terms">The terms of the entry.</param>
    /// <param name="before">The terms of use the dataset has; those of a new one say nothing.</param>
    /// <exception cref="RepositoryException">They contradict each other, or the licence is unknown.</exception>
    public TermsOfUse Read(IReadOnlyList<DublinCoreTerm> terms, TermsOfUse before)
    {
        var license = Single(terms, "license");
        var rights = Single(terms, "rights");
        if (license is null && rights is null)
        {
            return before;
        }

        if (license is null || Custom.Contains(license.Text, StringComparer.OrdinalIgnoreCase))
        {
            // An empty text of rights says that there is no licence and nothing else.
            var text = rights is { Text.Length: > 0 } ? rights.Text : null;
            return before.WithUseOf(TermsOfUse.None with { TermsText = text ?? (rights is null ? before.TermsText : null) });
        }

        if (license.Text.Length == 0)
        {
            throw SwordErrors.LicenseBlank();
        }

        var chosen =
            licenses.Named(license.Text)
            ?? throw SwordErrors.LicenseUnknown(
                license.Text,
                string.Join(", ", licenses.All.Where(l => l.Active).Select(l => l.Name))
            );
        if (rights is not null)
        {
            throw SwordErrors.RightsBesideLicense();
        }

        return before is { LicenseId: null, AnyCustom: true }
            ? throw SwordErrors.TermsOnFile(chosen.Name)
            : before.Under(chosen.Id);
    }

    private static DublinCoreTerm? Single(IReadOnlyList<DublinCoreTerm> terms, string name)
    {
        var found = terms.Where(t => t.Name == name).Take(2).ToList();
        return found.Count < 2 ? found.FirstOrDefault() : throw SwordErrors.TermTwice("dcterms:" + name);
    }
}
