using Quire.Domain.Access;
using Quire.Domain.Errors;

namespace Quire.Domain.Datasets;

/// <summary>The licences of an installation, and what holds for a version whose depositor chose none.</summary>
/// <param name="All">Every licence, also those that may not be chosen any more.</param>
/// <param name="Otherwise">The licence of a version for which none was chosen; null where custom terms are allowed.</param>
public sealed record LicenseChoice(IReadOnlyList<License> All, License? Otherwise)
{
    /// <summary>The type of the datasets the choice is for; null where it does not matter.</summary>
    public DatasetType? Type { get; init; }

    /// <summary>The same choice for datasets of a type, which may offer fewer licences.</summary>
    public LicenseChoice For(DatasetType type) =>
        this with
        {
            Type = type,
            Otherwise = Otherwise is { } license ? Offered(license, type) ?? license : null,
        };

    /// <summary>The licence in use a text names, by its name, its address or <c>CC0</c>; null for none.</summary>
    public License? Named(string text) =>
        text.Trim().Equals("CC0", StringComparison.OrdinalIgnoreCase)
            ? All.FirstOrDefault(l => l.Active && l.RightsIdentifier == "CC0-1.0") ?? Find(text)
            : Find(text);

    /// <summary>A licence where the type offers it, else the first it offers; null when it offers none in use.</summary>
    public License? Offered(License wanted) => Type is { } type ? Offered(wanted, type) : wanted;

    /// <summary>
    /// The terms as they hold. Custom terms would not speak beside a licence, so whoever gives both is refused, except where the
    /// terms do no more than name the licence.
    /// </summary>
    /// <exception cref="RepositoryException">
    /// The licence is none of the installation's or of the dataset type's, custom terms are given beside it or where they are not
    /// allowed, or a text is too long.
    /// </exception>
    public TermsOfUse Settle(TermsOfUse terms)
    {
        terms.MustBeWithinLimits();
        if (terms.LicenseId is { } chosen)
        {
            var license = All.FirstOrDefault(l => l.Id == chosen) ?? throw TermsErrors.LicenseUnknown();
            if (Type is { } type && !type.Offers(chosen))
            {
                throw TermsErrors.LicenseNotOfType(license.Name, type.Name);
            }

            var beside = Names(license, terms.TermsText) ? terms with { TermsText = null } : terms;
            return beside.AnyCustom ? throw TermsErrors.CustomBesideLicense(license.Name) : beside.Under(chosen);
        }

        if (Otherwise is not { } otherwise)
        {
            return terms;
        }

        return terms.AnyCustom ? throw TermsErrors.CustomNotAllowed(otherwise.Name) : terms.Under(otherwise.Id);
    }

    private License? Find(string nameOrUri) => All.FirstOrDefault(l => l.Active && l.IsNamed(nameOrUri));

    private License? Offered(License wanted, DatasetType type) =>
        type.Offers(wanted.Id) ? wanted : All.FirstOrDefault(l => l.Active && type.Offers(l.Id));

    // What the 4.x servers wrote beside CC0.
    private static bool Names(License license, string? text) =>
        text is not null
        && (
            Same(text, license.Name)
            || Same(text, license.Uri)
            || (license.RightsIdentifier == "CC0-1.0" && Same(text, "CC0 Waiver"))
        );

    private static bool Same(string text, string name) => text.Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
}
