using Quire.Domain.Metadata;
using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DataCite;

/// <summary>Creators and contributors.</summary>
internal static class Agents
{
    private static readonly HashSet<string> ContributorTypes = new(StringComparer.Ordinal)
    {
        "ContactPerson",
        "DataCollector",
        "DataCurator",
        "DataManager",
        "Distributor",
        "Editor",
        "HostingInstitution",
        "Other",
        "Producer",
        "ProjectLeader",
        "ProjectManager",
        "ProjectMember",
        "RegistrationAgency",
        "RegistrationAuthority",
        "RelatedPerson",
        "ResearchGroup",
        "RightsHolder",
        "Researcher",
        "Sponsor",
        "Supervisor",
        "WorkPackageLeader",
    };

    public static async Task WriteCreatorsAsync(XmlOutput xml, ExportedVersion version, Kernel kernel)
    {
        var authors = version.Metadata.Compounds("author").Where(a => a.Text("authorName") is not null).ToList();
        if (authors.Count == 0)
        {
            await WriteUnavailableCreatorAsync(xml);
            return;
        }

        await xml.StartAsync("creators");
        foreach (var author in authors)
        {
            var scheme = author.Text("authorIdentifierScheme");
            var name = AgentName.Parse(author.Text("authorName")!, scheme);
            await xml.StartAsync("creator");
            await WriteNameAsync(xml, "creatorName", name);
            var identifier = AgentIdentifier.TryCreate(scheme, author.Text("authorIdentifier"));
            await xml.ElementAsync(
                "nameIdentifier",
                identifier?.Url,
                ("nameIdentifierScheme", identifier?.Scheme),
                ("schemeURI", identifier?.SchemeUri)
            );
            await WriteAffiliationAsync(xml, author.Text("authorAffiliation"), kernel);
            await xml.EndAsync();
        }

        await xml.EndAsync();
    }

    public static async Task WriteUnavailableCreatorAsync(XmlOutput xml)
    {
        await xml.StartAsync("creators");
        await xml.StartAsync("creator");
        await xml.ElementAsync("creatorName", VersionFacts.Unavailable);
        await xml.EndAsync();
        await xml.EndAsync();
    }

    public static async Task WriteContributorsAsync(XmlOutput xml, ExportedVersion version, Kernel kernel)
    {
        var metadata = version.Metadata;
        xml.BeginSection("contributors");
        await WriteAllAsync(xml, metadata, "producer", "Producer", kernel);
        await WriteAllAsync(xml, metadata, "distributor", "Distributor", kernel);
        await WriteAllAsync(xml, metadata, "datasetContact", "ContactPerson", kernel);
        foreach (var contributor in metadata.Compounds("contributor"))
        {
            // Funders have a place of their own in the schema.
            var type = contributor.Text("contributorType")?.Replace(" ", "", StringComparison.Ordinal);
            if (type != "Funder")
            {
                type = type is not null && ContributorTypes.Contains(type) ? type : "Other";
                await WriteContributorAsync(xml, type, contributor.Text("contributorName"), null, kernel);
            }
        }

        await xml.EndSectionAsync();
    }

    private static async Task WriteAllAsync(XmlOutput xml, MetadataDocument metadata, string field, string type, Kernel kernel)
    {
        foreach (var agent in metadata.Compounds(field))
        {
            await WriteContributorAsync(xml, type, agent.Text(field + "Name"), agent.Text(field + "Affiliation"), kernel);
        }
    }

    private static async Task WriteContributorAsync(XmlOutput xml, string type, string? name, string? affiliation, Kernel kernel)
    {
        if (name is not null)
        {
            await xml.StartAsync("contributor", ("contributorType", type));
            await WriteNameAsync(xml, "contributorName", AgentName.Parse(name));
            await WriteAffiliationAsync(xml, affiliation, kernel);
            await xml.EndAsync();
        }
    }

    private static async Task WriteNameAsync(XmlOutput xml, string element, AgentName name)
    {
        await xml.ElementAsync(element, name.Full, ("nameType", name.IsPerson ? "Personal" : "Organizational"));
        await xml.ElementAsync("givenName", name.Given);
        await xml.ElementAsync("familyName", name.Family);
    }

    private static async Task WriteAffiliationAsync(XmlOutput xml, string? affiliation, Kernel kernel)
    {
        var ror = kernel.HasIdentifiedAffiliations ? AgentIdentifier.Ror(affiliation) : null;
        await xml.ElementAsync(
            "affiliation",
            affiliation,
            ("affiliationIdentifier", ror),
            ("affiliationIdentifierScheme", ror is null ? null : "ROR"),
            ("schemeURI", ror is null ? null : "https://ror.org")
        );
    }
}
