namespace Quire.Domain.Metadata.Rules;

/// <summary>Names of places in a document, such as <c>author[1].authorName</c>; positions are zero-based.</summary>
public static class ValuePath
{
    /// <summary>A value of a top-level field, or a compound of one.</summary>
    public static string Of(FieldType field, int index) => field.Multiple ? $"{field.Name}[{index}]" : field.Name;

    /// <summary>A value of a child of a compound.</summary>
    public static string Of(FieldType field, int index, FieldType child, int childIndex = 0) =>
        $"{Of(field, index)}.{Of(child, childIndex)}";
}
