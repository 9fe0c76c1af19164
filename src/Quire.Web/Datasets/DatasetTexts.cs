using Quire.Domain.Metadata;

namespace Quire.Web.Datasets;

/// <summary>What lists and heads show of the metadata of a dataset.</summary>
public static class DatasetTexts
{
    /// <summary>Names of the authors.</summary>
    public static IEnumerable<string> Authors(MetadataDocument metadata) =>
        metadata.Compounds("author").Select(a => a["authorName"]).OfType<string>();

    /// <summary>The first description; null for none.</summary>
    public static string? Description(MetadataDocument metadata) =>
        metadata.Compounds("dsDescription").Select(d => d["dsDescriptionValue"]).FirstOrDefault(d => d is not null);
}
