namespace Quire.Exports.Ddi;

/// <summary>DDI Codebook 2.5 of the study for harvesters: tables are files like all others.</summary>
public sealed class OaiDdiExporter : IExporter
{
    public string Name => "oai_ddi";

    public string DisplayName => "DDI Codebook v2";

    public string MediaType => "application/xml";

    public bool IsHarvestable => true;

    public bool IsVisibleInUserInterface => false;

    public XmlFormat? Xml => Codebook.Format;

    public Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default) =>
        Codebook.WriteAsync(version, withTables: false, output, cancellationToken);
}
