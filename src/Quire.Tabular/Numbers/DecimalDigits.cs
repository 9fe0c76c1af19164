namespace Quire.Tabular.Numbers;

/// <summary>
/// A number as it is written, which is nearly always some digits, perhaps with a point: <c>-12.50</c> is 1250 with the exponent
/// -2. Much can be said of it without making it binary.
/// </summary>
internal readonly struct DecimalDigits
{
    // Digits that fit into 64 bits whatever they are.
    private const int MaxDigits = 19;
    private const int MaxLength = 48;
    private const int MaxExponent = 250;

    // Whole numbers and powers of ten that double precision holds exactly.
    private const ulong MaxExact = 1UL << 53;
    private const int MaxExactPower = 22;

    private static readonly double[] Powers =
    [
        1e0,
        1e1,
        1e2,
        1e3,
        1e4,
        1e5,
        1e6,
        1e7,
        1e8,
        1e9,
        1e10,
        1e11,
        1e12,
        1e13,
        1e14,
        1e15,
        1e16,
        1e17,
        1e18,
        1e19,
        1e20,
        1e21,
        1e22,
    ];

    private DecimalDigits(bool isNegative, ulong digits, int count, int exponent, bool hasMore, bool isWhole) =>
        (IsNegative, Digits, Count, Exponent, HasMore, IsWhole) = (isNegative, digits, count, exponent, hasMore, isWhole);

    /// <summary>Whether a minus stands before it.</summary>
    public bool IsNegative { get; }

    /// <summary>The digits from the first that is not 0 on, as a whole number; 19 at most.</summary>
    public ulong Digits { get; }

    /// <summary>How many they are; none for 0.</summary>
    public int Count { get; }

    /// <summary>By which power of ten they count.</summary>
    public int Exponent { get; }

    /// <summary>Whether there are more digits.</summary>
    public bool HasMore { get; }

    /// <summary>Whether it is written with neither point nor exponent.</summary>
    public bool IsWhole { get; }

    /// <summary>Reads digits with a sign before, a point within and an exponent after them, or without.</summary>
    /// <returns>False for what is written otherwise, which may be a number all the same.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out DecimalDigits number)
    {
        number = default;
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return false;
        }

        var negative = text[0] == '-';
        var at = negative || text[0] == '+' ? 1 : 0;
        var (digits, count, exponent, more) = (0UL, 0, 0, false);
        var begin = at;
        for (; at < text.Length && text[at] - (uint)'0' is <= 9 and var digit; at++)
        {
            Take(digit, 0, ref digits, ref count, ref exponent, ref more);
        }

        var whole = true;
        if (at == begin)
        {
            return false;
        }

        if (at < text.Length && text[at] == '.')
        {
            whole = false;
            begin = ++at;
            for (; at < text.Length && text[at] - (uint)'0' is <= 9 and var digit; at++)
            {
                Take(digit, -1, ref digits, ref count, ref exponent, ref more);
            }

            if (at == begin)
            {
                return false;
            }
        }

        if (at < text.Length)
        {
            whole = false;
            if (!TryExponent(text[at..], out var power))
            {
                return false;
            }

            exponent += power;
        }

        number = new(negative, digits, count, exponent, more, whole);
        return true;
    }

    /// <summary>The number of double precision next to it, where that is known at once.</summary>
    public bool TryDouble(out double number)
    {
        number = Digits;
        if (HasMore || Digits > MaxExact || Exponent is < -MaxExactPower or > MaxExactPower)
        {
            return false;
        }

        // Both are exact, so that there is one rounding, as when it is read digit by digit.
        number = Exponent < 0 ? number / Powers[-Exponent] : number * Powers[Exponent];
        number = IsNegative ? -number : number;
        return true;
    }

    /// <summary>The whole number it is, where it is written as one and has 64 bits.</summary>
    public bool TryWhole(out long whole)
    {
        whole = 0;
        if (!IsWhole || HasMore || Exponent != 0 || Digits > long.MaxValue)
        {
            return false;
        }

        whole = IsNegative ? -(long)Digits : (long)Digits;
        return true;
    }

    private static void Take(uint digit, int point, ref ulong digits, ref int count, ref int exponent, ref bool more)
    {
        if (count < MaxDigits)
        {
            digits = (digits * 10) + digit;
            count += count > 0 || digit > 0 ? 1 : 0;
            exponent += point;
        }
        else
        {
            more = more || digit > 0;
            exponent += 1 + point;
        }
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out int power)
    {
        power = 0;
        if (text[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        var at = text.Length > 1 && text[1] is (byte)'+' or (byte)'-' ? 2 : 1;
        if (at == text.Length)
        {
            return false;
        }

        foreach (var letter in text[at..])
        {
            if (letter is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            power = (power * 10) + letter - '0';
            if (power > MaxExponent)
            {
                return false;
            }
        }

        power = text[1] == '-' ? -power : power;
        return true;
    }
}
