namespace Quire.Exports.Croissant;

/// <summary>A dataset as Croissant 1.1 describes it, without files and tables: what stands in the head of a page.</summary>
public sealed class CroissantSlimExporter : IExporter
{
    public string Name => "croissantSlim";

    public string DisplayName => "Croissant Slim";

    public string MediaType => "application/json";

    public bool IsHarvestable => false;

    public bool IsVisibleInUserInterface => false;

    public XmlFormat? Xml => null;

    public Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default) =>
        CroissantDocument.WriteAsync(version, withFiles: false, output, cancellationToken);
}
