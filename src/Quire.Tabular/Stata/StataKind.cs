namespace Quire.Tabular.Stata;

/// <summary>The form of a value in a row.</summary>
internal enum StataKind
{
    Byte,
    Int16,
    Int32,
    Single,
    Double,
    Text,
    LongText,
}
