using Quire.Exports.Text;
using Quire.Exports.Writing;

namespace Quire.Exports.DublinCore;

/// <summary>The fifteen elements of Dublin Core in the wrapper every OAI-PMH harvester understands.</summary>
public sealed class OaiDcExporter : IExporter
{
    private const string Namespace = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private const string SchemaLocation = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";
    private const string DcNamespace = "http://purl.org/dc/elements/1.1/";

    public string Name => "oai_dc";

    public string DisplayName => "Dublin Core";

    public string MediaType => "application/xml";

    public bool IsHarvestable => true;

    public bool IsVisibleInUserInterface => false;

    public XmlFormat? Xml { get; } = new(Namespace, SchemaLocation, "2.0");

    public async Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default)
    {
        await using var xml = new XmlOutput(output, "dc", DcNamespace);
        await xml.StartRootAsync(
            "oai_dc",
            "dc",
            Namespace,
            $"{Namespace} {SchemaLocation}",
            ("oai_dc", Namespace),
            ("dc", DcNamespace)
        );
        var metadata = version.Metadata;
        await DublinCoreFields.WriteHeadAsync(xml, version);
        await DublinCoreFields.WriteAboutAsync(xml, version);
        await xml.ElementAsync("date", version.CitedDate());
        await DublinCoreFields.WriteContributorsAsync(xml, version);
        await xml.ElementsAsync("relation", DublinCoreFields.Publications(version).Select(p => p.Text));
        await xml.ElementsAsync("relation", metadata.Texts("relatedDatasets").Select(PlainText.Of));
        await xml.ElementAsync("type", "Dataset"); // the DCMI type vocabulary's word, for harvesters that sort by it
        await xml.ElementsAsync("source", metadata.Texts("dataSources").Select(PlainText.Of));
        await xml.ElementsAsync("coverage", DublinCoreFields.Periods(version));
        await xml.ElementsAsync("coverage", DublinCoreFields.Places(version));
        await xml.ElementAsync("rights", await AccessRights.OfAsync(version, cancellationToken));
        await xml.ElementAsync("rights", version.License?.Uri ?? PlainText.Of(version.Terms.TermsText));
        await xml.FinishAsync();
    }
}
