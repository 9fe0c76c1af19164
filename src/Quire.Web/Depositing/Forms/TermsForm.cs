using System.Globalization;
using Quire.Domain.Access;
using Quire.Domain.Datasets;

namespace Quire.Web.Depositing.Forms;

/// <summary>The part of a form about licence and terms.</summary>
/// <param name="Written">What is written.</param>
/// <param name="Choice">What can be chosen.</param>
public sealed record TermsForm(TermsOfUse Written, LicenseChoice Choice)
{
    /// <summary>What names of inputs of terms begin with.</summary>
    public const string Prefix = "t.";

    /// <summary>Name of the choice of a licence.</summary>
    public const string License = Prefix + "license";

    /// <summary>Name of the box for requests for access.</summary>
    public const string Requests = Prefix + "requests";

    /// <summary>The licences that can be chosen, and the one there is.</summary>
    public IEnumerable<License> Licenses =>
        Choice
            .All.Where(l => (l.Active && Choice.Offered(l)?.Id == l.Id) || l.Id == Written.LicenseId)
            .OrderBy(l => l.SortOrder)
            .ThenBy(l => l.Id);

    /// <summary>Whether there may be terms of one's own in place of a licence.</summary>
    public bool AllowsOwn => Choice.Otherwise is null;

    /// <summary>
    /// Id of the licence that is chosen; where there is none and has to be one, that which holds then anyway. A browser takes the
    /// first otherwise.
    /// </summary>
    public long? Chosen => Written.LicenseId ?? Choice.Otherwise?.Id;

    /// <summary>What a browser sent.</summary>
    public static TermsOfUse Read(IReadOnlyDictionary<string, string> sent) =>
        Term.All.Aggregate(
            TermsOfUse.None with
            {
                LicenseId = long.TryParse(
                    sent.GetValueOrDefault(License),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var license
                )
                    ? license
                    : null,
                FileAccessRequest = sent.ContainsKey(Requests),
            },
            (terms, term) =>
                term.Set(
                    terms,
                    sent.GetValueOrDefault(Prefix + term.Name)?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text
                        ? text
                        : null
                )
        );

    /// <summary>Terms as a browser sends them that nobody changed.</summary>
    public static TermsOfUse Sent(TermsOfUse terms) =>
        Term.All.Aggregate(
            terms,
            (all, term) => term.Set(all, term.Get(all)?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null)
        );

    /// <summary>What stands in a form nobody wrote into: the licence the installation gives by itself.</summary>
    public static TermsOfUse Beginning(LicenseChoice choice) =>
        (choice.Otherwise ?? choice.All.FirstOrDefault(l => l is { Active: true, IsDefault: true })) is { } license
        && choice.Offered(license) is { } offered
            ? TermsOfUse.None with
            {
                LicenseId = offered.Id,
            }
            : TermsOfUse.None;
}
