using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.Html;

/// <summary>What the study may be used for and who is given access.</summary>
internal static class TermsPart
{
    public static void Write(HtmlOutput html, ExportedVersion version)
    {
        html.Markup("<section id=\"terms\">\n<h2>Terms</h2>\n<dl>\n");
        if (version.License is { } license)
        {
            html.Markup("<dt>Licence</dt><dd>").Link(license.Uri, license.Name).Markup("</dd>\n");
        }

        var terms = version.Terms;
        (string Title, string? Text)[] texts =
        [
            ("Terms of use", version.License is null ? terms.TermsText : null),
            ("Confidentiality", terms.ConfidentialityDeclaration),
            ("Special permissions", terms.SpecialPermissions),
            ("Restrictions", terms.Restrictions),
            ("Citation requirements", terms.CitationRequirements),
            ("Depositor requirements", terms.DepositorRequirements),
            ("Conditions", terms.Conditions),
            ("Disclaimer", terms.Disclaimer),
            ("Terms of access", terms.TermsOfAccess),
            ("Place of access", terms.DataAccessPlace),
            ("Original archive", terms.OriginalArchive),
            ("Availability", terms.AvailabilityStatus),
            ("Contact for access", terms.ContactForAccess),
            ("Size of the collection", terms.SizeOfCollection),
            ("Completion of the study", terms.StudyCompletion),
        ];
        foreach (var (title, text) in texts)
        {
            html.Term(title, PlainText.Of(text));
        }

        html.Markup("</dl>\n</section>\n");
    }
}
