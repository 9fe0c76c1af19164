using Quire.Domain.Metadata;

namespace Quire.Domain.Datasets.Comparison;

/// <summary>A field that two versions fill differently.</summary>
/// <param name="Field">The field, at top level.</param>
/// <param name="Old">What the older version says, values separated by <c>; </c>; empty for nothing.</param>
/// <param name="New">What the newer version says.</param>
/// <param name="Added">How many values the newer version has more.</param>
/// <param name="Deleted">How many it has less.</param>
/// <param name="Changed">How many of those in the same places differ.</param>
public sealed record FieldChange(FieldType Field, string Old, string New, int Added, int Deleted, int Changed)
{
    /// <summary>Whether both versions fill the field.</summary>
    public bool InBoth => Old.Length > 0 && New.Length > 0;
}
