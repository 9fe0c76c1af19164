using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Quire.Tabular.Fingerprints;

/// <summary>
/// A Universal Numeric Fingerprint: says whether two columns, tables or sets of tables hold the same values, whatever form they
/// are stored in. Versions before 6 are read and shown but never calculated.
/// </summary>
/// <param name="Version">3, 4, 5 or 6.</param>
/// <param name="Parameters">What differs from the defaults, such as <c>N9</c>; empty usually.</param>
/// <param name="Digest">The digest in base64.</param>
public sealed record Unf(int Version, string Parameters, string Digest)
{
    private const string Scheme = "UNF:";

    /// <summary>Reads the text of a fingerprint, <c>UNF:6:tv3XYCv524AfmlFyVOhuZg==</c>.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Unf Parse(string text) =>
        TryParse(text, out var unf) ? unf : throw new FormatException($"'{text}' is not a fingerprint such as UNF:6:…");

    /// <summary>Reads the text of a fingerprint.</summary>
    /// <returns>False when it is none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Unf? unf)
    {
        unf = null;
        if (text is null || !text.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = text[Scheme.Length..].Split(':');
        if (
            parts.Length is not (2 or 3)
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || version is < 3 or > 6
            || !IsBase64(parts[^1])
        )
        {
            return false;
        }

        unf = new(version, parts.Length == 3 ? parts[1] : "", parts[^1]);
        return true;
    }

    /// <summary>
    /// The fingerprint of several: of a table from those of its columns, of a dataset from those of its tables. The order does
    /// not matter, nor do versions and parameters of the parts. One alone is taken over as it is.
    /// </summary>
    /// <returns>Nothing when there are none.</returns>
    public static Unf? Combine(IReadOnlyCollection<Unf> parts, UnfOptions? options = null)
    {
        if (parts.Count <= 1)
        {
            return parts.FirstOrDefault();
        }

        using var vector = new UnfVector(options);
        foreach (var digest in parts.Select(p => p.Digest).Order(StringComparer.Ordinal))
        {
            vector.AddText(Encoding.UTF8.GetBytes(digest));
        }

        return vector.Finish();
    }

    /// <summary>The text of the fingerprint.</summary>
    public override string ToString() =>
        Parameters.Length == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Version}:{Digest}")
            : string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Version}:{Parameters}:{Digest}");

    private static bool IsBase64(string text) =>
        text.Length is > 0 and <= 64 && Convert.TryFromBase64String(text, new byte[48], out var length) && length > 0;
}
