using System.Diagnostics.CodeAnalysis;

namespace Quire.Domain.Texts;

/// <summary>Takes texts for equal that no reader can tell apart: <c>é</c> in one character or in two.</summary>
public sealed class ComposedText : IEqualityComparer<string>
{
    private ComposedText() { }

    public static ComposedText Comparer { get; } = new();

    public bool Equals(string? x, string? y) =>
        string.Equals(x, y, StringComparison.Ordinal)
        || (x is not null && y is not null && UnicodeText.Composed(x) == UnicodeText.Composed(y));

    public int GetHashCode([DisallowNull] string obj) => StringComparer.Ordinal.GetHashCode(UnicodeText.Composed(obj));
}
