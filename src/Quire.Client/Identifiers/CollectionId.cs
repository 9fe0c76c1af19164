using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Quire.Client;

/// <summary>A collection, by alias, by database id, or the root. Converts from text and numbers.</summary>
public readonly record struct CollectionId
{
    private const int LongestAlias = 60;
    private readonly string? _text;

    private CollectionId(string text) => _text = text;

    /// <summary>The collection everything lies in.</summary>
    public static CollectionId Root { get; } = new(":root");

    /// <summary>Database id; null when an alias or the root is given.</summary>
    public long? DatabaseId => long.TryParse(_text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>By database id.</summary>
    /// <param name="id">A positive number.</param>
    public static implicit operator CollectionId(long id) => FromInt64(id);

    /// <summary>By text; see <see cref="Parse"/>.</summary>
    /// <param name="text">Alias, digits or <c>:root</c>.</param>
    public static implicit operator CollectionId(string text) => Parse(text);

    /// <summary>By database id.</summary>
    /// <param name="id">A positive number.</param>
    public static CollectionId FromInt64(long id) =>
        id > 0
            ? new(id.ToString(CultureInfo.InvariantCulture))
            : throw new ArgumentOutOfRangeException(nameof(id), id, "Ids are positive.");

    /// <summary>Reads an id: digits are a database id, <c>:root</c> the root, everything else an alias.</summary>
    /// <param name="text">Such as <c>physics</c>, <c>12</c> or <c>:root</c>.</param>
    /// <exception cref="FormatException">No alias looks like this.</exception>
    public static CollectionId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{text}' is not an alias (letters, digits, '_' and '-'), a number or :root.");

    /// <summary>Reads an id if the text is one.</summary>
    /// <param name="text">What may be an id.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out CollectionId id)
    {
        var trimmed = text?.Trim() ?? "";
        id = new(trimmed);
        return trimmed == ":root"
            || (trimmed.Length is > 0 and <= LongestAlias && trimmed.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
    }

    /// <summary>The alias, the number or <c>:root</c>.</summary>
    public override string ToString() => _text ?? ":root";
}
