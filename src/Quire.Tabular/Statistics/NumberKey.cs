namespace Quire.Tabular.Statistics;

/// <summary>Whole numbers that have the order of numbers: negative ones backwards, before the others.</summary>
internal static class NumberKey
{
    private const int Sign = 63;

    public static ulong Of(double number)
    {
        var bits = BitConverter.DoubleToUInt64Bits(number);
        return (bits >> Sign) == 1 ? ~bits : bits | (1UL << Sign);
    }

    public static double ToNumber(ulong key) => BitConverter.UInt64BitsToDouble((key >> Sign) == 1 ? key & ~(1UL << Sign) : ~key);
}
