using Quire.Domain.Metadata;
using Quire.Exports.Text;

namespace Quire.Exports;

/// <summary>Metadata as mappings want it: values without anything to read do not exist.</summary>
internal static class MetadataReading
{
    /// <summary>Filled values of a field without children.</summary>
    public static IEnumerable<string> Texts(this MetadataDocument metadata, string field) =>
        metadata.Values(field).Where(SafeText.HasContent);

    /// <summary>First filled value of a field without children.</summary>
    public static string? Text(this MetadataDocument metadata, string field) => metadata.Texts(field).FirstOrDefault();

    /// <summary>First filled value of a child.</summary>
    public static string? Text(this CompoundValue compound, string child) =>
        compound.Children.TryGetValue(child, out var values) ? values.FirstOrDefault(SafeText.HasContent) : null;

    /// <summary>That child of every compound of the field where it is filled.</summary>
    public static IEnumerable<string> Texts(this MetadataDocument metadata, string field, string child) =>
        metadata.Compounds(field).Select(c => c.Text(child)).OfType<string>();
}
