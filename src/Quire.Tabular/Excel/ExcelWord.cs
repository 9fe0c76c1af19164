using System.Text;

namespace Quire.Tabular.Excel;

/// <summary>Texts that say there is no number.</summary>
internal static class ExcelWord
{
    public static bool IsMissing(ReadOnlySpan<byte> value) => value.SequenceEqual("."u8) || Ascii.EqualsIgnoreCase(value, "NA"u8);
}
