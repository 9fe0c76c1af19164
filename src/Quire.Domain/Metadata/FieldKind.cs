namespace Quire.Domain.Metadata;

/// <summary>The type of a field's value, as block definitions name it.</summary>
public enum FieldKind
{
    /// <summary>A compound field: no value of its own, only children.</summary>
    None,
    Text,
    Textbox,
    String,
    Date,
    Email,
    Url,
    Float,
    Int,
}
