using System.Globalization;

namespace Quire.Tabular.Fingerprints;

/// <summary>
/// What a fingerprint of version 6 keeps of the values. Whatever differs from the defaults is told in its text.
/// </summary>
public sealed record UnfOptions
{
    /// <summary>The usual ones.</summary>
    public static UnfOptions Default { get; } = new();

    /// <summary>Significant digits numbers are rounded to, half to even; from 1 to 17, 7 by default.</summary>
    public int Digits { get; init; } = 7;

    /// <summary>Characters of a text that count; at least 1, 128 by default.</summary>
    public int Characters { get; init; } = 128;

    /// <summary>Bits of the digest that are kept: 128 (the default), 192, 196 or 256.</summary>
    public int Bits { get; init; } = 128;

    /// <summary>How texts and times are read where calculators disagree.</summary>
    public UnfReading Reading { get; init; }

    /// <summary>Whether the values are in range.</summary>
    internal bool IsUsable => Digits is >= 1 and <= 17 && Characters >= 1 && Bits is 128 or 192 or 196 or 256;

    /// <summary>What the text of a fingerprint says of them, such as <c>N9,X100</c>; empty for the defaults.</summary>
    internal string Header
    {
        get
        {
            var parts = new List<string>(3);
            Add('N', Digits, Default.Digits);
            Add('X', Characters, Default.Characters);
            Add('H', Bits, Default.Bits);
            return string.Join(',', parts);

            void Add(char letter, int value, int usual)
            {
                if (value != usual)
                {
                    parts.Add(letter + value.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }
}
