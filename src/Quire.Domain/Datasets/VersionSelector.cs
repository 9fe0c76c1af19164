namespace Quire.Domain.Datasets;

/// <summary>How a request names a version: <c>:draft</c>, <c>:latest</c>, <c>:latest-published</c> or a number.</summary>
public abstract record VersionSelector
{
    private VersionSelector() { }

    /// <summary>The open draft.</summary>
    public sealed record Draft : VersionSelector;

    /// <summary>The newest version the caller may see.</summary>
    public sealed record Latest : VersionSelector;

    /// <summary>The newest released version.</summary>
    public sealed record LatestPublished : VersionSelector;

    /// <summary>A released version by its number.</summary>
    public sealed record Numbered(VersionNumber Number) : VersionSelector;

    /// <summary>Reads the wire form; anything else is refused.</summary>
    public static VersionSelector Parse(string text) => Read(text) ?? throw VersionErrors.UnknownSelector(text);

    /// <summary>Reads the wire form; null when it is none.</summary>
    public static VersionSelector? Read(string text) =>
        text switch
        {
            ":draft" => new Draft(),
            ":latest" => new Latest(),
            ":latest-published" => new LatestPublished(),
            _ when VersionNumber.TryParse(text, out var number) => new Numbered(number),
            _ => null,
        };
}
