using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>Funders and grants.</summary>
internal static class Funding
{
    public static async Task WriteAsync(XmlOutput xml, ExportedVersion version, Kernel kernel)
    {
        xml.BeginSection("fundingReferences");
        foreach (var contributor in version.Metadata.Compounds("contributor"))
        {
            if (contributor.Text("contributorType") == "Funder")
            {
                await WriteAsync(xml, contributor.Text("contributorName"), null, kernel);
            }
        }

        foreach (var grant in version.Metadata.Compounds("grantNumber"))
        {
            await WriteAsync(xml, grant.Text("grantNumberAgency"), grant.Text("grantNumberValue"), kernel);
        }

        await xml.EndSectionAsync();
    }

    private static async Task WriteAsync(XmlOutput xml, string? funder, string? award, Kernel kernel)
    {
        if (funder is null && award is null)
        {
            return;
        }

        await xml.StartAsync("fundingReference");
        await xml.ElementAsync("funderName", funder ?? VersionFacts.Unavailable);
        if (AgentIdentifier.Ror(funder) is { } ror)
        {
            await xml.ElementAsync(
                "funderIdentifier",
                ror,
                ("schemeURI", kernel.HasIdentifiedAffiliations ? "https://ror.org" : null),
                ("funderIdentifierType", kernel.HasIdentifiedAffiliations ? "ROR" : "Other")
            );
        }

        await xml.ElementAsync("awardNumber", award);
        await xml.EndAsync();
    }
}
