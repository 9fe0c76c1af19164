using System.Globalization;
using Quire.Tabular.Tables;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// How much a file may come to when it is read as a table: what is packed in it, and the text that is made of it. Told of every
/// number of rows written, it ends the writing of more.
/// </summary>
/// <param name="text">Where the text is written.</param>
/// <param name="most">Bytes it may have.</param>
internal sealed class TableBounds(Stream text, long most) : IProgress<long>
{
    // Data that packs very well is harmless as long as it is little; only beyond this does the ratio tell.
    private const long Harmless = 512L << 20;
    private const int MaxRatio = 200;

    /// <summary>Bytes a file of a length may come to.</summary>
    public static long MostOf(long length) =>
        Math.Min(Math.Max(Harmless, length * MaxRatio), TableLimits.Default.MaxUnpackedBytes);

    public void Report(long value)
    {
        if (text.Position > most)
        {
            throw new TableFormatException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"As text the table has more than {most} bytes, the most that are kept."
                )
            );
        }
    }
}
