namespace Quire.Domain.Datasets.Comparison;

/// <summary>Compares licence and terms of two versions.</summary>
public static class TermsComparison
{
    /// <summary>What stands for no licence.</summary>
    public const string NoLicense = "No license or custom terms chosen";

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

    /// <summary>The term a difference is one of; null for the licence.</summary>
    public static Term? TermOf(TextChange change) => Term.All.FirstOrDefault(t => LabelOf(t) == change.Name);

    private static IEnumerable<(string Name, string? Text)> Named(TermsOfUse terms, string? license) =>
        [("License/Data Use Agreement", license ?? NoLicense), .. Term.All.Select(t => (LabelOf(t), t.Get(terms)))];

    // Beside a licence the two longest texts are called otherwise.
    private static string LabelOf(Term term) =>
        term.Name switch
        {
            "termsOfUse" => "Dataset Terms",
            "termsOfAccess" => "Terms of Access for Restricted Files",
            _ => term.Label,
        };
}
