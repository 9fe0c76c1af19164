using Quire.Exports.Text;

namespace Quire.Exports.DataCite;

/// <summary>DataCite metadata, kernel 4.1, as OpenAIRE harvests it.</summary>
public sealed class OpenAireExporter : IExporter
{
    public string Name => "oai_datacite";

    public string DisplayName => "OpenAIRE";

    public string MediaType => "application/xml";

    public bool IsHarvestable => true;

    public bool IsVisibleInUserInterface => true;

    public XmlFormat? Xml { get; } = new(Kernel.Namespace, Kernel.OpenAire.SchemaLocation, "4.1");

    public Task WriteAsync(ExportedVersion version, Stream output, CancellationToken cancellationToken = default) =>
        DataCiteDocument.WriteAsync(version, Kernel.OpenAire, LatestYear(version), output, cancellationToken);

    /// <summary>The latest year the data became available, deposited or was distributed in, as the guidelines ask.</summary>
    private static int? LatestYear(ExportedVersion version)
    {
        string?[] dates =
        [
            version.Metadata.Text("distributionDate"),
            version.PublicationDate?.Iso(),
            version.Metadata.Text("dateOfDeposit"),
        ];
        return dates.Select(d => IsoDate.TryParse(d, out var date) && date.HasPlainYear ? date.Year : (int?)null).Max();
    }
}
