using System.Text.RegularExpressions;
using Quire.Domain.Metadata;

namespace Quire.Web.Datasets;

/// <summary>What lists and heads show of the metadata of a dataset.</summary>
public static partial class DatasetTexts
{
    /// <summary>Names of the authors.</summary>
    public static IEnumerable<string> Authors(MetadataDocument metadata) =>
        metadata.Compounds("author").Select(a => a["authorName"]).OfType<string>();

    /// <summary>The first description; null for none.</summary>
    public static string? Description(MetadataDocument metadata) =>
        metadata.Compounds("dsDescription").Select(d => d["dsDescriptionValue"]).FirstOrDefault(d => d is not null);

    /// <summary>Authors with the address of their ORCID, where they gave one, and their affiliation.</summary>
    public static IEnumerable<(string Name, string? Affiliation, string? Orcid)> People(MetadataDocument metadata) =>
        metadata
            .Compounds("author")
            .Where(a => a["authorName"] is not (null or MetadataDocument.NotAvailable))
            .Select(a => (a["authorName"]!, a["authorAffiliation"], OrcidOf(a)));

    /// <summary>Addresses of the ORCIDs of the authors.</summary>
    public static IEnumerable<string> Orcids(MetadataDocument metadata) => People(metadata).Select(p => p.Orcid).OfType<string>();

    private static string? OrcidOf(CompoundValue author) =>
        author["authorIdentifierScheme"] == "ORCID"
        && author["authorIdentifier"] is { } said
        && Orcid().Match(said) is { Success: true } id
            ? $"https://orcid.org/{id.Value}"
            : null;

    [GeneratedRegex(@"\d{4}-\d{4}-\d{4}-\d{3}[\dX]", RegexOptions.None, 1000)]
    private static partial Regex Orcid();
}
