using System.Text;

namespace Quire.Repository.Files.Types;

/// <summary>What the first bytes of well-known formats look like.</summary>
internal static class Signatures
{
    private static readonly (int Offset, byte[] Bytes, string Type)[] Table =
    [
        (0, "%PDF-"u8.ToArray(), "application/pdf"),
        (0, [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png"),
        (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, "GIF87a"u8.ToArray(), "image/gif"),
        (0, "GIF89a"u8.ToArray(), "image/gif"),
        (0, [.. "II"u8, 0x2A, 0x00], "image/tiff"),
        (0, [.. "MM"u8, 0x00, 0x2A], "image/tiff"),
        (0, "BM"u8.ToArray(), "image/bmp"),
        (8, "WEBP"u8.ToArray(), "image/webp"),
        (0, "$FL2"u8.ToArray(), "application/x-spss-sav"),
        (0, "$FL3"u8.ToArray(), "application/x-spss-sav"),
        (0, "<stata_dta><header><release>117"u8.ToArray(), "application/x-stata-13"),
        (0, "<stata_dta><header><release>118"u8.ToArray(), "application/x-stata-14"),
        (0, "<stata_dta><header><release>119"u8.ToArray(), "application/x-stata-15"),
        (0, "RDX2\n"u8.ToArray(), "application/x-rlang-transport"),
        (0, "RDX3\n"u8.ToArray(), "application/x-rlang-transport"),
        (0, "RDA2\n"u8.ToArray(), "application/x-rlang-transport"),
        (0, "RDA3\n"u8.ToArray(), "application/x-rlang-transport"),
        (0, [0x89, .. "HDF\r\n"u8, 0x1A, 0x0A], "application/x-hdf5"),
        (0, [.. "CDF"u8, 0x01], "application/netcdf"),
        (0, [.. "CDF"u8, 0x02], "application/netcdf"),
        (0, "SIMPLE  ="u8.ToArray(), "application/fits"),
        (0, "PAR1"u8.ToArray(), "application/vnd.apache.parquet"),
        (0, "SQLite format 3\0"u8.ToArray(), "application/vnd.sqlite3"),
        (0, [.. "PK"u8, 0x03, 0x04], FileTypes.Zip),
        (0, [.. "PK"u8, 0x05, 0x06], FileTypes.Zip),
        (0, [0x1F, 0x8B], "application/gzip"),
        (0, "BZh"u8.ToArray(), "application/x-bzip2"),
        (0, [0xFD, .. "7zXZ"u8, 0x00], "application/x-xz"),
        (0, [.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        (0, "Rar!"u8.ToArray(), "application/vnd.rar"),
        (257, "ustar"u8.ToArray(), "application/x-tar"),
        (0, "ID3"u8.ToArray(), "audio/mpeg"),
        (0, "OggS"u8.ToArray(), "application/ogg"),
        (0, "fLaC"u8.ToArray(), "audio/flac"),
        (8, "WAVE"u8.ToArray(), "audio/x-wav"),
        (8, "AVI "u8.ToArray(), "video/x-msvideo"),
        (4, "ftyp"u8.ToArray(), "video/mp4"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
    ];

    /// <summary>The type the bytes prove, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (offset, bytes, type) in Table)
        {
            if (head.Length >= offset + bytes.Length && head[offset..].StartsWith(bytes))
            {
                return type;
            }
        }

        return IsOldStata(head) ? "application/x-stata" : IsPortableSpss(head) ? "application/x-spss-por" : null;
    }

    // Release byte, byte order, file type.
    private static bool IsOldStata(ReadOnlySpan<byte> head) =>
        head.Length >= 4 && head[0] is 104 or 105 or 108 or 110 or 111 or 113 or 114 or 115 && head[1] is 1 or 2 && head[2] == 1 && head[3] == 0;

    // The mark stands at offset 461 counting characters in lines of 80.
    private static bool IsPortableSpss(ReadOnlySpan<byte> head)
    {
        if (head.Length < 480)
        {
            return false;
        }

        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 600)]).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        return text.Length > 464 && text.IndexOf("SPSSPORT", StringComparison.Ordinal) is > 440 and < 480;
    }
}
