using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Quire.Repository.Files.Types;

/// <summary>
/// What the first bytes of well-known formats look like. Only what no text could begin with by chance counts: a table whose
/// first column is called "BMI", "ID3" or "PAR1" is still a table.
/// </summary>
internal static class Signatures
{
    private static readonly (byte[] Bytes, string Type)[] Table =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("GIF87a"u8.ToArray(), "image/gif"),
        ("GIF89a"u8.ToArray(), "image/gif"),
        ([.. "II"u8, 0x2A, 0x00], "image/tiff"),
        ([.. "MM"u8, 0x00, 0x2A], "image/tiff"),
        ("$FL2"u8.ToArray(), "application/x-spss-sav"),
        ("$FL3"u8.ToArray(), "application/x-spss-sav"),
        ("<stata_dta><header><release>117"u8.ToArray(), "application/x-stata-13"),
        ("<stata_dta><header><release>118"u8.ToArray(), "application/x-stata-14"),
        ("<stata_dta><header><release>119"u8.ToArray(), "application/x-stata-15"),
        ([0x89, .. "HDF\r\n"u8, 0x1A, 0x0A], "application/x-hdf5"),
        ([.. "CDF"u8, 0x01], "application/netcdf"),
        ([.. "CDF"u8, 0x02], "application/netcdf"),
        ([.. "CDF"u8, 0x05], "application/netcdf"),
        ("SIMPLE  ="u8.ToArray(), "application/fits"),
        ([.. "PAR1"u8, 0x15], "application/vnd.apache.parquet"),
        ([.. "ARROW1"u8, 0x00], "application/vnd.apache.arrow.file"),
        ([0x93, .. "NUMPY"u8], "application/x-numpy"),
        ("SQLite format 3\0"u8.ToArray(), "application/vnd.sqlite3"),
        ([.. "PK"u8, 0x03, 0x04], FileTypes.Zip),
        ([.. "PK"u8, 0x05, 0x06], FileTypes.Zip),
        ([.. "BZh"u8], "application/x-bzip2"),
        ([0xFD, .. "7zXZ"u8, 0x00], "application/x-xz"),
        ([0x28, 0xB5, 0x2F, 0xFD], "application/zstd"),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], "application/x-7z-compressed"),
        ([.. "Rar!"u8, 0x1A, 0x07], "application/rar"),
        ([.. "OggS"u8, 0x00], "application/ogg"),
        ([.. "fLaC"u8, 0x00], "audio/flac"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
    ];

    /// <summary>The type the bytes prove, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> head)
    {
        foreach (var (bytes, type) in Table)
        {
            if (head.StartsWith(bytes) && (type != "application/x-bzip2" || IsBzip2(head)))
            {
                return type;
            }
        }

        return Zipped(head) ?? Media(head) ?? Statistics(head) ?? (At(head, 257, "ustar"u8) ? "application/x-tar" : null);
    }

    private static bool At(ReadOnlySpan<byte> head, int offset, ReadOnlySpan<byte> bytes) =>
        head.Length > offset && head[offset..].StartsWith(bytes);

    // A level and the digits of pi.
    private static bool IsBzip2(ReadOnlySpan<byte> head) => At(head, 4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59]);

    // R packs its workspaces with gzip, telescopes their images.
    private static string? Zipped(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]))
        {
            return null;
        }

        var first = new byte[16];
        var length = 0;
        try
        {
            using var unpacked = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            length = unpacked.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            // Damaged, or cut off before enough of it could be read; it is still a gzip file.
        }

        var start = first.AsSpan(0, length);
        return IsWorkspace(start) ? "application/x-rlang-transport"
            : start.StartsWith("SIMPLE  ="u8) ? "application/fits-gzipped"
            : "application/gzip";
    }

    private static string? Media(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("RIFF"u8))
        {
            return At(head, 8, "WEBP"u8) ? "image/webp"
                : At(head, 8, "WAVE"u8) ? "audio/x-wav"
                : At(head, 8, "AVI "u8) ? "video/x-msvideo"
                : null;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x00, 0x00]) && At(head, 4, "ftyp"u8))
        {
            return At(head, 8, "qt  "u8) ? "video/quicktime"
                : At(head, 8, "M4A "u8) ? "audio/mp4"
                : At(head, 8, "M4V "u8) ? "video/x-m4v"
                : At(head, 8, "hei"u8) ? "image/heic"
                : "video/mp4";
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
        {
            return head[..Math.Min(head.Length, 80)].IndexOf("matroska"u8) >= 0 ? "video/x-matroska" : "video/webm";
        }

        // Version and flags of a tag are small numbers; the header of a bitmap has one of a few lengths.
        return head.Length > 5 && head.StartsWith("ID3"u8) && head[3] < 0x10 && head[4] < 0x10 ? "audio/mpeg"
            : head.Length > 18
            && head.StartsWith("BM"u8)
            && BinaryPrimitives.ReadInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124
                ? "image/bmp"
            : null;
    }

    private static string? Statistics(ReadOnlySpan<byte> head) =>
        IsOldStata(head) ? "application/x-stata"
        : IsPortableSpss(head) ? "application/x-spss-por"
        : IsWorkspace(head) ? "application/x-rlang-transport"
        : null;

    // Release, byte order, file type and one byte that is not used.
    private static bool IsOldStata(ReadOnlySpan<byte> head) =>
        head.Length >= 4
        && head[0] is 104 or 105 or 108 or 110 or 111 or 113 or 114 or 115
        && head[1] is 1 or 2
        && head[2] == 1
        && head[3] == 0;

    // RDX2, RDA3, RDB1 and their like, and a line end.
    private static bool IsWorkspace(ReadOnlySpan<byte> head) =>
        head.Length >= 5
        && head.StartsWith("RD"u8)
        && head[2] is (byte)'A' or (byte)'B' or (byte)'X'
        && head[3] is >= (byte)'1' and <= (byte)'3'
        && head[4] == '\n';

    // The mark stands at offset 461 counting characters in lines of 80.
    private static bool IsPortableSpss(ReadOnlySpan<byte> head)
    {
        if (head.Length < 464)
        {
            return false;
        }

        var text = Encoding
            .Latin1.GetString(head[..Math.Min(head.Length, 600)])
            .Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal);
        return text.IndexOf("SPSSPORT", StringComparison.Ordinal) is > 440 and < 480;
    }
}
