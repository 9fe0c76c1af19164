using Quire.Exports.Writing;

namespace Quire.Exports.Ddi;

/// <summary>Writes a version as a codebook: the document, the study, its tables with their variables, its other files.</summary>
internal static class Codebook
{
    private const string Namespace = "ddi:codebook:2_5";
    private const string Version = "2.5";
    private const string Location = "https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd";

    /// <summary>What the format says about itself.</summary>
    public static XmlFormat Format { get; } = new(Namespace, Location, Version);

    /// <param name="version">What is written.</param>
    /// <param name="withTables">Whether tables are told of with their variables; else they are files like others.</param>
    /// <param name="output">Receives the bytes; it is left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(
        ExportedVersion version,
        bool withTables,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        await using var xml = new XmlOutput(output, null, Namespace);
        await xml.StartRootAsync(null, "codeBook", Namespace, $"{Namespace} {Location}");
        await xml.AttributeAsync("version", Version);
        if (!string.IsNullOrWhiteSpace(version.MetadataLanguage))
        {
            await xml.AttributeAsync("xml:lang", version.MetadataLanguage);
        }

        await CodebookCitation.WriteDocumentAsync(xml, version);
        await xml.StartAsync("stdyDscr");
        await CodebookCitation.WriteStudyAsync(xml, version);
        await StudyScope.WriteAsync(xml, version);
        await StudyMethod.WriteAsync(xml, version.Metadata);
        await StudyAccess.WriteAsync(xml, version);
        await RelatedStudies.WriteAsync(xml, version.Metadata);
        await xml.ElementsAsync("notes", version.Metadata.Texts("datasetLevelErrorNotes"));
        await xml.EndAsync();
        if (withTables)
        {
            await CodebookTables.WriteAsync(xml, version, cancellationToken);
        }

        await OtherFiles.WriteAsync(xml, version, withTables, cancellationToken);
        await xml.FinishAsync();
    }
}
