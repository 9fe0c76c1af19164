namespace Quire.Tabular.Querying;

/// <summary>How a cell and a value are to lie.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
}
