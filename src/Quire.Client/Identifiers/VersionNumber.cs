using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Quire.Client;

/// <summary>Number of a published version, such as 2.1.</summary>
/// <param name="Major">Grows when files change.</param>
/// <param name="Minor">Grows when only metadata change.</param>
public readonly record struct VersionNumber(int Major, int Minor) : IComparable<VersionNumber>
{
    /// <summary>Reads <c>2.1</c>, or <c>2</c> for 2.0, if the text is one.</summary>
    /// <param name="text">What may be a number.</param>
    /// <param name="number">The number.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out VersionNumber number)
    {
        number = default;
        var parts = (text ?? "").Split('.');
        if (parts.Length > 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major))
        {
            return false;
        }

        var minor = 0;
        if (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out minor))
        {
            return false;
        }

        number = new(major, minor);
        return true;
    }

    /// <summary>Orders by major, then by minor number.</summary>
    /// <param name="other">The number to compare with.</param>
    public int CompareTo(VersionNumber other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(VersionNumber left, VersionNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(VersionNumber left, VersionNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is not newer.</summary>
    public static bool operator <=(VersionNumber left, VersionNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is not older.</summary>
    public static bool operator >=(VersionNumber left, VersionNumber right) => left.CompareTo(right) >= 0;

    /// <summary>The number as the API takes it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");
}
