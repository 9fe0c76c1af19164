namespace Quire.Exports.DataCite;

/// <summary>DataCite metadata, kernel 4.5: what is sent when a DOI is registered.</summary>
public sealed class DataCiteExporter : IExporter
{
    public string Name => "Datacite";

    public string DisplayName => "DataCite";

    public string MediaType => "application/xml";

    public bool IsHarvestable => true;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml { get; } = new(Kernel.Namespace, $"{Kernel.Namespace} {Kernel.V45.SchemaLocation}", "4.5");

    public Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default) =>
        DataCiteDocument.WriteAsync(version, Kernel.V45, version.CitedYear(), output, cancellationToken);
}
