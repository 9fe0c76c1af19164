using System.Globalization;

namespace Quire.Web.Depositing.Forms;

/// <summary>
/// A place in a form about metadata, such as <c>author[1].authorName[0]</c>: a row of a field, or a row of a field inside it.
/// </summary>
/// <param name="Field">Name of the field.</param>
/// <param name="Row">Which of its rows, from 0.</param>
/// <param name="Child">Name of a field inside; null for the row itself.</param>
/// <param name="ChildRow">Which of the rows of that, from 0.</param>
public readonly record struct FormPlace(string Field, int Row, string? Child = null, int ChildRow = 0)
{
    /// <summary>What names of inputs begin with, so that no field can be taken for something else of the form.</summary>
    public const string Prefix = "f.";

    // A form with more rows than that no browser shows.
    private const int MostRows = 100_000;

    /// <summary>Name of the input.</summary>
    public string Name => Prefix + this;

    public override string ToString() =>
        Child is null
            ? string.Create(CultureInfo.InvariantCulture, $"{Field}[{Row}]")
            : string.Create(CultureInfo.InvariantCulture, $"{Field}[{Row}].{Child}[{ChildRow}]");

    /// <summary>Reads a place; null where a text is none.</summary>
    public static FormPlace? Parse(string text)
    {
        var end = text.IndexOf("].", StringComparison.Ordinal);
        return end < 0
            ? Part(text) is var (field, row)
                ? new(field, row)
                : null
            : Part(text[..(end + 1)]) is var (parent, at) && Part(text[(end + 2)..]) is var (child, below)
                ? new(parent, at, child, below)
                : null;
    }

    private static (string Name, int Row)? Part(string text) =>
        text.IndexOf('[', StringComparison.Ordinal) is > 0 and var open
        && text[^1] == ']'
        && int.TryParse(text.AsSpan((open + 1)..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
        && row < MostRows
            ? (text[..open], row)
            : null;
}
