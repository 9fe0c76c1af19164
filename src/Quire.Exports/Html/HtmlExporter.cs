namespace Quire.Exports.Html;

/// <summary>A codebook to read and to print: one page of the study, its files and the variables of its tables.</summary>
public sealed class HtmlExporter : IExporter
{
    public string Name => "html";

    public string DisplayName => "DDI HTML Codebook";

    public string MediaType => "text/html";

    public bool IsHarvestable => false;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml => null;

    public Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default) =>
        CodebookPage.WriteAsync(version, output, cancellationToken);
}
