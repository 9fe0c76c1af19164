using System.Net;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>What a study may be used for and who is given access.</summary>
internal static class StudyAccess
{
    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version)
    {
        var terms = version.Terms;
        xml.BeginSection("dataAccs");
        await WriteAllAsync(
            xml,
            "setAvail",
            ("accsPlac", terms.DataAccessPlace),
            ("origArch", terms.OriginalArchive),
            ("avlStatus", terms.AvailabilityStatus),
            ("collSize", terms.SizeOfCollection),
            ("complete", terms.StudyCompletion)
        );
        await WriteAllAsync(
            xml,
            "useStmt",
            ("confDec", terms.ConfidentialityDeclaration),
            ("specPerm", terms.SpecialPermissions),
            ("restrctn", terms.Restrictions),
            ("contact", terms.ContactForAccess),
            ("citReq", terms.CitationRequirements),
            ("deposReq", terms.DepositorRequirements),
            ("conditions", terms.Conditions),
            ("disclaimer", terms.Disclaimer)
        );
        await xml.ElementAsync("notes", terms.TermsOfAccess, ("type", "DVN:TOA"), ("level", "dv"));
        await xml.ElementAsync("notes", UseOf(version), ("type", "DVN:TOU"), ("level", "dv"));
        await xml.EndSectionAsync();
    }

    // A licence is the text of a link, as installations exchange it.
    private static string? UseOf(ExportedVersion version) =>
        version.License is { } license
            ? $"<a href=\"{WebUtility.HtmlEncode(license.Uri)}\">{WebUtility.HtmlEncode(license.Name)}</a>"
            : version.Terms.TermsText;

    private static async Task WriteAllAsync(XmlOutput xml, string section, params (string Element, string? Text)[] texts)
    {
        xml.BeginSection(section);
        foreach (var (element, text) in texts)
        {
            await xml.ElementAsync(element, text);
        }

        await xml.EndSectionAsync();
    }
}
