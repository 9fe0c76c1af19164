using System.IO.Compression;
using Quire.Tabular.Tables;
using SharpCompress.Compressors.BZip2;

namespace Quire.Tabular.Binary;

/// <summary>What a file holds once it is unpacked, if it is packed: by gzip, bzip2 or xz.</summary>
internal static class Unpacking
{
    private const int Longest = 6;

    /// <summary>The bytes from the beginning; the file stays open.</summary>
    public static Stream Open(Stream file)
    {
        Span<byte> bytes = stackalloc byte[Longest];
        file.Position = 0;
        ReadOnlySpan<byte> head = bytes[..file.ReadAtLeast(bytes, Longest, throwOnEndOfStream: false)];
        file.Position = 0;
        return head.Length > 1 && head[0] == 0x1F && head[1] == 0x8B
                ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true)
            : head.StartsWith("BZh"u8)
                ? BZip2Stream.Create(new Unowned(file), SharpCompress.Compressors.CompressionMode.Decompress, false, false, true)
            : head.Length > 5 && head[0] == 0xFD && head[1..].StartsWith("7zXZ\0"u8) ? new XzStream(file)
            : new Unowned(file);
    }

    /// <summary>The first bytes, fewer where it ends or cannot be unpacked.</summary>
    public static int Head(Stream file, Span<byte> to)
    {
        try
        {
            using var stream = Open(file);
            return stream.ReadAtLeast(to, to.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return 0;
        }
    }

    /// <summary>Puts down all there is.</summary>
    /// <exception cref="TableFormatException">It cannot be unpacked, or is more than is allowed.</exception>
    public static void CopyTo(Stream file, Spool spool, TableLimits limits)
    {
        try
        {
            using var stream = Open(file);
            spool.Write(stream, length => limits.DemandUnpacked(length, "the file"));
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new TableFormatException("The file cannot be unpacked: it is damaged or cut short.", e);
        }
    }

    // Those who unpack are not agreed on what they throw.
    private static bool IsDamage(Exception e) =>
        e
            is InvalidDataException
                or EndOfStreamException
                or SharpCompress.Common.SharpCompressException
                or IndexOutOfRangeException
                or ArgumentException
                or InvalidOperationException
                or NullReferenceException
                or OverflowException
                or NotSupportedException
        || (
            e is IOException
            && e.GetType() != typeof(IOException)
            && e is not FileNotFoundException and not DirectoryNotFoundException
        );
}
