namespace Quire.Tabular.Stata;

/// <summary>Where a column stands in a row, and what it is there.</summary>
/// <param name="Kind">Its form.</param>
/// <param name="Offset">Its first byte.</param>
/// <param name="Width">Its bytes.</param>
/// <param name="Unit">What numbers count, of dates and times.</param>
internal readonly record struct StataColumn(StataKind Kind, int Offset, int Width, StataTimeUnit Unit)
{
    /// <summary>What a type code means in a release, and how wide it is; nothing for one that means nothing.</summary>
    public static (StataKind Kind, int Width)? Of(int code, int release) =>
        release >= 117 ? Tagged(code)
        : release >= 111 ? Numbered(code)
        : Lettered(code);

    private static (StataKind, int)? Tagged(int code) =>
        code switch
        {
            65530 => (StataKind.Byte, 1),
            65529 => (StataKind.Int16, 2),
            65528 => (StataKind.Int32, 4),
            65527 => (StataKind.Single, 4),
            65526 => (StataKind.Double, 8),
            32768 => (StataKind.LongText, 8),
            >= 1 and <= 2045 => (StataKind.Text, code),
            _ => null,
        };

    private static (StataKind, int)? Numbered(int code) =>
        code switch
        {
            251 => (StataKind.Byte, 1),
            252 => (StataKind.Int16, 2),
            253 => (StataKind.Int32, 4),
            254 => (StataKind.Single, 4),
            255 => (StataKind.Double, 8),
            >= 1 and <= 244 => (StataKind.Text, code),
            _ => null,
        };

    private static (StataKind, int)? Lettered(int code) =>
        code switch
        {
            'b' => (StataKind.Byte, 1),
            'i' => (StataKind.Int16, 2),
            'l' => (StataKind.Int32, 4),
            'f' => (StataKind.Single, 4),
            'd' => (StataKind.Double, 8),
            > 0x7F and <= 0xFF => (StataKind.Text, code - 0x7F),
            _ => null,
        };
}
