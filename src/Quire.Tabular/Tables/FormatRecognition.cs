using Quire.Tabular.Binary;
using Quire.Tabular.R;
using Quire.Tabular.Spss;

namespace Quire.Tabular.Tables;

/// <summary>Says by the first bytes, and for plain texts by the name, what a file is.</summary>
internal static class FormatRecognition
{
    // The longest mark there is stands at byte 461 of a portable file.
    private const int HeadLength = 512;
    private const int TailLength = 256 * 1024;

    public static TableFormat? Of(Stream stream, string? name)
    {
        stream.Position = 0;
        Span<byte> bytes = stackalloc byte[HeadLength];
        ReadOnlySpan<byte> head = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        var format = Of(stream, head);
        if (format is null)
        {
            // What is packed is looked into.
            Span<byte> unpacked = stackalloc byte[HeadLength];
            var length = Unpacking.Head(stream, unpacked);
            format = OfText(name);
            // A text whose first line is a letter begins as a file of R without a mark does: what it is called tells.
            if (RFile.IsMarked(unpacked[..length]) || (format is null && RFile.IsOne(unpacked[..length])))
            {
                format = TableFormat.R;
            }

            stream.Position = 0;
        }

        return format;
    }

    private static TableFormat? Of(Stream stream, ReadOnlySpan<byte> head) =>
        head.StartsWith("$FL2"u8) || head.StartsWith("$FL3"u8) ? TableFormat.Spss
        : IsStata(head) ? TableFormat.Stata
        : head.StartsWith("PK\u0003\u0004"u8) && IsWorkbook(stream) ? TableFormat.Excel
        : IsPortable(head) ? TableFormat.SpssPortable
        : null;

    // The mark is in characters which the file lists before it.
    private static bool IsPortable(ReadOnlySpan<byte> head) => new PortableSource(new MemoryStream(head.ToArray())).Begin();

    private static bool IsStata(ReadOnlySpan<byte> head) =>
        head.StartsWith("<stata_dta><header><release>"u8)
        || (head.Length > 3 && head[0] is >= 102 and <= 115 && head[1] is 1 or 2 && head[2] == 1);

    // The list of parts stands at the end of the file, under names that are not packed.
    private static bool IsWorkbook(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, TailLength)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        return tail.AsSpan().IndexOf("xl/workbook"u8) >= 0;
    }

    private static TableFormat? OfText(string? name) =>
        Path.GetExtension(name)?.ToUpperInvariant() switch
        {
            ".CSV" => TableFormat.CommaSeparated,
            ".TSV" or ".TAB" => TableFormat.TabSeparated,
            _ => null,
        };
}
