using Quire.Contracts.Metadata;

namespace Quire.Client;

/// <summary>Questions to the definition of a block.</summary>
public static class MetadataDefinitions
{
    /// <summary>The fields that are not children of another; 4.x lists children beside their parents too.</summary>
    /// <param name="block">A block with fields.</param>
    public static IReadOnlyList<FieldTypeResponse> TopLevelFields(this MetadataBlockResponse block)
    {
        var fields = block.Fields ?? new Dictionary<string, FieldTypeResponse>(StringComparer.Ordinal);
        var children = fields.Values.SelectMany(f => f.ChildFields?.Keys ?? []).ToHashSet(StringComparer.Ordinal);
        return [.. fields.Where(f => !children.Contains(f.Key)).Select(f => f.Value)];
    }
}
