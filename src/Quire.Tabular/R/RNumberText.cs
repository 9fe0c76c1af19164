using System.Globalization;
using System.Text;
using Quire.Tabular.Numbers;

namespace Quire.Tabular.R;

/// <summary>Numbers as R makes texts of them: 15 digits at most, in the shorter of both forms.</summary>
internal static class RNumberText
{
    private const int Digits = 15;

    public static string Of(double number, bool isReal)
    {
        if (!isReal)
        {
            return number.ToString("F0", CultureInfo.InvariantCulture);
        }

        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN"
                : number > 0 ? "Inf"
                : "-Inf";
        }

        Span<byte> digits = stackalloc byte[ShortestDigits.MaxLength];
        var rounded = double.Parse(number.ToString($"E{Digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var (length, exponent) = ShortestDigits.Of(rounded, digits);
        var text = Encoding.ASCII.GetString(digits[..length]);
        var sign = number < 0 ? "-" : "";
        var fixedLength =
            exponent >= 0 ? Math.Max(exponent + 1, length + (length > exponent + 1 ? 1 : 0)) : length + 1 - exponent;
        var power = Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        var shortLength = length + (length > 1 ? 1 : 0) + 2 + power.Length;
        if (fixedLength > shortLength)
        {
            return $"{sign}{text[0]}{(length > 1 ? "." + text[1..] : "")}e{(exponent < 0 ? '-' : '+')}{power}";
        }

        Span<byte> plain = stackalloc byte[PlainDecimal.MaxLength];
        return Encoding.ASCII.GetString(plain[..PlainDecimal.Write(rounded, plain)]);
    }
}
