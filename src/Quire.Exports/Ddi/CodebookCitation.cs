using System.Globalization;
using Quire.Domain.Identifiers;
using Quire.Domain.Metadata;
using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>Who made the study, what it is called and how it is cited; and the same in short of the document about it.</summary>
internal static class CodebookCitation
{
    public static async Task WriteDocumentAsync(XmlOutput xml, ExportedVersion version)
    {
        await xml.StartAsync("docDscr");
        await xml.StartAsync("citation");
        await xml.StartAsync("titlStmt");
        await WriteTitleAsync(xml, version);
        await WriteIdentifierAsync(xml, version.PersistentId);
        await xml.EndAsync();
        await xml.StartAsync("distStmt");
        await WriteArchiveAsync(xml, version);
        await xml.ElementAsync("distDate", version.PublicationDate?.Iso());
        await xml.EndAsync();
        await xml.StartAsync("verStmt", ("source", "archive"));
        await xml.ElementAsync(
            "version",
            Number(version),
            ("date", version.ReleaseTime?.IsoDay()),
            ("type", version.State.StateName())
        );
        await xml.EndAsync();
        await xml.ElementAsync("biblCit", version.Citation);
        await xml.EndAsync();
        await xml.EndAsync();
    }

    public static async Task WriteStudyAsync(XmlOutput xml, ExportedVersion version)
    {
        var metadata = version.Metadata;
        await xml.StartAsync("citation");
        await WriteTitlesAsync(xml, version);
        await WritePeopleAsync(xml, metadata);
        await WriteProductionAsync(xml, metadata);
        await WriteDistributionAsync(xml, version);
        foreach (var series in metadata.Compounds("series"))
        {
            xml.BeginSection("serStmt");
            await xml.ElementAsync("serName", series.Text("seriesName"));
            await xml.ElementAsync("serInfo", series.Text("seriesInformation"));
            await xml.EndSectionAsync();
        }

        await xml.EmptyElementAsync("holdings", ("URI", version.PersistentUrl));
        await xml.EndAsync();
    }

    private static async Task WriteTitlesAsync(XmlOutput xml, ExportedVersion version)
    {
        var metadata = version.Metadata;
        await xml.StartAsync("titlStmt");
        await WriteTitleAsync(xml, version);
        await xml.ElementAsync("subTitl", metadata.Text("subtitle"));
        await xml.ElementsAsync("altTitl", metadata.Texts("alternativeTitle"));
        await WriteIdentifierAsync(xml, version.PersistentId);
        if (version.AlternativePersistentId is { } former)
        {
            await WriteIdentifierAsync(xml, former);
        }

        foreach (var other in metadata.Compounds("otherId"))
        {
            await xml.ElementAsync("IDNo", other.Text("otherIdValue"), ("agency", other.Text("otherIdAgency")));
        }

        await xml.EndAsync();
    }

    private static async Task WritePeopleAsync(XmlOutput xml, MetadataDocument metadata)
    {
        xml.BeginSection("rspStmt");
        foreach (var author in metadata.Compounds("author"))
        {
            await xml.ElementAsync("AuthEnty", author.Text("authorName"), ("affiliation", author.Text("authorAffiliation")));
        }

        foreach (var contributor in metadata.Compounds("contributor"))
        {
            await xml.ElementAsync("othId", contributor.Text("contributorName"), ("role", contributor.Text("contributorType")));
        }

        await xml.EndSectionAsync();
    }

    private static async Task WriteProductionAsync(XmlOutput xml, MetadataDocument metadata)
    {
        xml.BeginSection("prodStmt");
        foreach (var producer in metadata.Compounds("producer"))
        {
            await xml.ElementAsync(
                "producer",
                producer.Text("producerName"),
                ("affiliation", producer.Text("producerAffiliation")),
                ("abbr", producer.Text("producerAbbreviation"))
            );
        }

        await xml.ElementAsync("prodDate", metadata.Text("productionDate"));
        await xml.ElementsAsync("prodPlac", metadata.Texts("productionPlace"));
        foreach (var software in metadata.Compounds("software"))
        {
            await xml.ElementAsync("software", software.Text("softwareName"), ("version", software.Text("softwareVersion")));
        }

        foreach (var grant in metadata.Compounds("grantNumber"))
        {
            await xml.ElementAsync("grantNo", grant.Text("grantNumberValue"), ("agency", grant.Text("grantNumberAgency")));
        }

        await xml.EndSectionAsync();
    }

    private static async Task WriteDistributionAsync(XmlOutput xml, ExportedVersion version)
    {
        var metadata = version.Metadata;
        await xml.StartAsync("distStmt");
        await WriteArchiveAsync(xml, version);
        foreach (var distributor in metadata.Compounds("distributor"))
        {
            await xml.ElementAsync(
                "distrbtr",
                distributor.Text("distributorName"),
                ("affiliation", distributor.Text("distributorAffiliation")),
                ("abbr", distributor.Text("distributorAbbreviation")),
                ("URI", distributor.Text("distributorURL"))
            );
        }

        foreach (var contact in metadata.Compounds("datasetContact"))
        {
            await xml.ElementAsync(
                "contact",
                contact.Text("datasetContactName"),
                ("affiliation", contact.Text("datasetContactAffiliation")),
                ("email", version.ExcludeEmails ? null : contact.Text("datasetContactEmail"))
            );
        }

        await xml.ElementAsync("depositr", metadata.Text("depositor"));
        await xml.ElementAsync("depDate", metadata.Text("dateOfDeposit"));
        await xml.ElementAsync("distDate", metadata.Text("distributionDate"));
        await xml.EndAsync();
    }

    private static Task WriteTitleAsync(XmlOutput xml, ExportedVersion version) =>
        xml.ElementAsync("titl", version.Metadata.Text("title") ?? VersionFacts.Unavailable);

    private static Task WriteIdentifierAsync(XmlOutput xml, PersistentId identifier) =>
        xml.ElementAsync("IDNo", identifier.ToString(), ("agency", Agency(identifier)));

    private static Task WriteArchiveAsync(XmlOutput xml, ExportedVersion version) =>
        xml.ElementAsync("distrbtr", version.Installation.Name, ("source", "archive"));

    private static string Agency(PersistentId identifier) =>
        identifier.Protocol switch
        {
            "doi" => "DOI",
            "hdl" => "handle",
            var other => other,
        };

    // Of a major version readers know the first number alone.
    private static string Number(ExportedVersion version) =>
        version.Number is { Minor: 0 } major ? major.Major.ToString(CultureInfo.InvariantCulture) : version.FriendlyNumber();
}
