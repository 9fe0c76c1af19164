using System.Globalization;

namespace Quire.Domain.Datasets;

/// <summary>The number of a released version, such as 2.1.</summary>
public readonly record struct VersionNumber(int Major, int Minor) : IComparable<VersionNumber>
{
    public int CompareTo(VersionNumber other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public static bool operator <(VersionNumber a, VersionNumber b) => a.CompareTo(b) < 0;

    public static bool operator >(VersionNumber a, VersionNumber b) => a.CompareTo(b) > 0;

    public static bool operator <=(VersionNumber a, VersionNumber b) => a.CompareTo(b) <= 0;

    public static bool operator >=(VersionNumber a, VersionNumber b) => a.CompareTo(b) >= 0;

    /// <summary>The number after this one for a release of the given kind.</summary>
    public VersionNumber Next(bool major) => major ? new(Major + 1, 0) : new(Major, Minor + 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    /// <summary>Reads <c>2</c> (meaning 2.0) or <c>2.1</c>; digits only.</summary>
    public static bool TryParse(string text, out VersionNumber number)
    {
        number = default;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var major = dot < 0 ? text : text[..dot];
        var minor = dot < 0 ? "0" : text[(dot + 1)..];
        if (
            !int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
            || !int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out var b)
        )
        {
            return false;
        }

        number = new(a, b);
        return true;
    }
}
