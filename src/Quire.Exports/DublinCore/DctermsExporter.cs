using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DublinCore;

/// <summary>DCMI metadata terms, richer than <c>oai_dc</c>.</summary>
public sealed class DctermsExporter : IExporter
{
    private const string Namespace = "http://purl.org/dc/terms/";
    private const string RootNamespace = "http://dublincore.org/documents/dcmi-terms/";

    public string Name => "dcterms";

    public string DisplayName => "Dublin Core";

    public string MediaType => "application/xml";

    public bool IsHarvestable => false;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml { get; } = new(Namespace, "http://dublincore.org/schemas/xmls/qdc/dcterms.xsd", "2.0");

    public async Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default)
    {
        await using var xml = new XmlOutput(output, "dcterms", Namespace);
        await xml.StartRootAsync(
            null,
            "metadata",
            RootNamespace,
            schemaLocation: null,
            ("dc", "http://purl.org/dc/elements/1.1/"),
            ("dcterms", Namespace)
        );
        var metadata = version.Metadata;
        await DublinCoreFields.WriteHeadAsync(xml, version);
        await xml.ElementAsync("issued", version.PublicationDate?.Iso());
        await xml.ElementAsync("modified", version.LastUpdateTime.IsoTime());
        await DublinCoreFields.WriteAboutAsync(xml, version);
        foreach (var (term, text) in DublinCoreFields.Publications(version))
        {
            await xml.ElementAsync(term, text);
        }

        await xml.ElementAsync("date", metadata.Text("productionDate") ?? version.PublicationDate?.Iso());
        await DublinCoreFields.WriteContributorsAsync(xml, version);
        await xml.ElementAsync("dateSubmitted", metadata.Text("dateOfDeposit"));
        await xml.ElementsAsync("temporal", DublinCoreFields.PeriodEnds(version));
        await xml.ElementsAsync("relation", metadata.Texts("relatedDatasets").Select(PlainText.Of));
        await xml.ElementsAsync("type", metadata.Texts("kindOfData"));
        await xml.ElementsAsync("source", metadata.Texts("dataSources").Select(PlainText.Of));
        await xml.ElementsAsync("spatial", DublinCoreFields.PlaceNames(version));
        await xml.ElementAsync("license", version.License?.Name);
        await xml.ElementAsync("accessRights", await AccessRights.OfAsync(version, cancellationToken));
        if (version.License is null)
        {
            await xml.ElementAsync("rights", PlainText.Of(version.Terms.TermsText));
            await xml.ElementAsync("rights", PlainText.Of(version.Terms.Restrictions));
        }

        await xml.FinishAsync();
    }
}
