namespace Quire.Exports.Croissant;

/// <summary>A dataset as Croissant 1.1 describes it for machine learning, with its files and the columns of its tables.</summary>
public sealed class CroissantExporter : IExporter
{
    public string Name => "croissant";

    public string DisplayName => "Croissant";

    public string MediaType => "application/json";

    public bool IsHarvestable => false;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml => null;

    public Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default) =>
        CroissantDocument.WriteAsync(version, withFiles: true, output, cancellationToken);
}
