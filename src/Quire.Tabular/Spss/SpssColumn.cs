namespace Quire.Tabular.Spss;

/// <summary>Where a variable stands in a case.</summary>
/// <param name="Element">Its first group of eight bytes.</param>
/// <param name="Width">Bytes of a text; 0 for a number.</param>
/// <param name="Segments">Where the parts of a very long text begin, the first one too, each with the bytes it holds.</param>
/// <param name="Format">How it is shown.</param>
internal sealed record SpssColumn(int Element, int Width, IReadOnlyList<(int Element, int Length)> Segments, SpssFormat Format);
