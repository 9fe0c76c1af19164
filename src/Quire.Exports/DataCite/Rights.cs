using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>How open the files are, and under what licence or terms.</summary>
internal static class Rights
{
    private const string CustomTerms = "Custom terms specific to this dataset";

    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version, Kernel kernel, string accessRights)
    {
        xml.BeginSection("rightsList");
        await xml.EmptyElementAsync("rights", ("rightsURI", accessRights));
        var uri = ("rightsURI", WebUri.Normalize(version.LicenseUri()));
        if (version.License is not { } license)
        {
            await xml.ElementAsync("rights", CustomTerms, uri);
        }
        else if (kernel.HasIdentifiedRights)
        {
            var name = string.IsNullOrWhiteSpace(license.ShortDescription) ? license.Name : license.ShortDescription;
            await xml.ElementAsync(
                "rights",
                name,
                uri,
                ("rightsIdentifier", license.RightsIdentifier),
                ("rightsIdentifierScheme", license.RightsIdentifierScheme),
                ("schemeURI", WebUri.Normalize(license.SchemeUri)),
                ("xml:lang", string.IsNullOrWhiteSpace(license.LanguageCode) ? "en" : license.LanguageCode)
            );
        }
        else
        {
            await xml.ElementAsync("rights", license.Name, uri);
        }

        await xml.EndSectionAsync();
    }
}
