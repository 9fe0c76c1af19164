using System.Text;
using Quire.Tabular.Binary;

namespace Quire.Tabular.Stata;

/// <summary>How wide the parts of a file are, by its release.</summary>
/// <param name="Release">104 to 119, the number the file begins with.</param>
internal sealed record StataLayout(int Release)
{
    /// <summary>Whether a release is one of those that were ever in use and can be read.</summary>
    public static bool IsKnown(int release) => release is >= 104 and <= 119 and not (106 or 107 or 109 or 112 or 116);

    /// <summary>Texts; those of old releases say nothing of what they are written in.</summary>
    public Encoding Encoding => Release >= 118 ? Encoding.UTF8 : Encodings.Western;

    public int NameLength =>
        Release >= 118 ? 129
        : Release >= 110 ? 33
        : 9;

    public int LabelLength =>
        Release >= 118 ? 321
        : Release >= 108 ? 81
        : 32;

    public int FormatLength =>
        Release >= 118 ? 57
        : Release >= 114 ? 49
        : Release >= 105 ? 12
        : 7;

    public int TimestampLength => Release >= 105 ? 18 : 0;

    /// <summary>Bytes that tell the length of an expansion field; there are none in the oldest.</summary>
    public int ExpansionLength =>
        Release >= 110 ? 4
        : Release >= 105 ? 2
        : 0;

    public int SortEntryLength => Release >= 119 ? 4 : 2;

    /// <summary>How many of the eight bytes of a reference to a long text say which variable it is of.</summary>
    public int LongTextVariableLength =>
        Release >= 119 ? 3
        : Release >= 118 ? 2
        : 4;

    /// <summary>The largest whole number of a width that is a value; what is above is missing.</summary>
    public int LargestByte => Release >= 113 ? 100 : 126;

    public int LargestInt16 => Release >= 113 ? 32740 : 32766;

    public int LargestInt32 => Release >= 113 ? 2147483620 : 2147483646;
}
