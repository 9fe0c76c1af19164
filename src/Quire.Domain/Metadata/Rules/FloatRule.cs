using System.Globalization;

namespace Quire.Domain.Metadata.Rules;

/// <summary>
/// A decimal number. The type letters of Java (<c>1.5f</c>) are accepted because other installations hold such values.
/// </summary>
internal static class FloatRule
{
    public static bool IsValid(string value)
    {
        var digits =
            value.Length > 1 && value[^1] is 'f' or 'F' or 'd' or 'D' && (char.IsAsciiDigit(value[^2]) || value[^2] == '.')
                ? value[..^1]
                : value;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
