using System.Diagnostics.CodeAnalysis;

namespace Quire.Client;

/// <summary>Which version of a dataset: by number, or the draft, the newest, the newest published one.</summary>
public readonly record struct VersionSelector
{
    private readonly string? _text;

    private VersionSelector(string text) => _text = text;

    /// <summary>The version being edited; needs the right to see it.</summary>
    public static VersionSelector Draft { get; } = new(":draft");

    /// <summary>The newest version the caller may see.</summary>
    public static VersionSelector Latest { get; } = new(":latest");

    /// <summary>The newest published version.</summary>
    public static VersionSelector LatestPublished { get; } = new(":latest-published");

    /// <summary>By number.</summary>
    /// <param name="number">Number of a published version.</param>
    public static implicit operator VersionSelector(VersionNumber number) => FromVersionNumber(number);

    /// <summary>By text; see <see cref="Parse"/>.</summary>
    /// <param name="text">A number or one of the names.</param>
    public static implicit operator VersionSelector(string text) => Parse(text);

    /// <summary>By number.</summary>
    /// <param name="number">Number of a published version.</param>
    public static VersionSelector FromVersionNumber(VersionNumber number) => new(number.ToString());

    /// <summary>Reads a selector.</summary>
    /// <param name="text"><c>2.1</c>, <c>2</c>, <c>:draft</c>, <c>:latest</c> or <c>:latest-published</c>; the colon may be left
    /// out.</param>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static VersionSelector Parse(string text) =>
        TryParse(text, out var selector)
            ? selector
            : throw new FormatException($"'{text}' is not a version: 2.1, :draft, :latest or :latest-published.");

    /// <summary>Reads a selector if the text is one.</summary>
    /// <param name="text">What may be a selector.</param>
    /// <param name="selector">The selector.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out VersionSelector selector)
    {
        selector = (text ?? "").Trim().TrimStart(':').ToLowerInvariant() switch
        {
            "draft" => Draft,
            "latest" => Latest,
            "latest-published" => LatestPublished,
            var number when VersionNumber.TryParse(number, out var parsed) => parsed,
            _ => default,
        };
        return selector._text is not null;
    }

    /// <summary>The selector as the API takes it; the newest version unless something else was chosen.</summary>
    public override string ToString() => _text ?? ":latest";
}
