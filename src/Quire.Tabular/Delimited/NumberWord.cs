using System.Text;

namespace Quire.Tabular.Delimited;

/// <summary>Words that stand in columns of numbers, whatever their case.</summary>
internal static class NumberWord
{
    public const byte None = 0;
    public const byte Missing = 1;
    public const byte NotANumber = 2;
    public const byte Infinity = 3;
    public const byte NegativeInfinity = 4;
    public const byte Null = 5;

    /// <summary>Which word a value is.</summary>
    public static byte Of(ReadOnlySpan<byte> value)
    {
        if (value.Length is < 2 or > 4 || value[^1] is >= (byte)'0' and <= (byte)'9')
        {
            return None;
        }

        return Is(value, "NA"u8) ? Missing
            : Is(value, "NaN"u8) ? NotANumber
            : Is(value, "Inf"u8) || Is(value, "+Inf"u8) ? Infinity
            : Is(value, "-Inf"u8) ? NegativeInfinity
            : Is(value, "null"u8) ? Null
            : None;
    }

    private static bool Is(ReadOnlySpan<byte> value, ReadOnlySpan<byte> word) => Ascii.EqualsIgnoreCase(value, word);
}
