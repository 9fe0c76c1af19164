namespace Quire.Exports.Ddi;

/// <summary>DDI Codebook 2.5 of the study, with the variables of its tables.</summary>
public sealed class DdiExporter : IExporter
{
    public string Name => "ddi";

    public string DisplayName => "DDI Codebook v2";

    public string MediaType => "application/xml";

    public bool IsHarvestable => false;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml => Codebook.Format;

    public Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default) =>
        Codebook.WriteAsync(version, withTables: true, output, cancellationToken);
}
