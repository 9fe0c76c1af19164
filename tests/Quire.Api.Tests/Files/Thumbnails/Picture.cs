using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Quire.Api.Tests.Files.Thumbnails;

/// <summary>PNG pictures, sound and otherwise.</summary>
internal static class Picture
{
    /// <summary>A picture of one colour.</summary>
    public static byte[] Png(int width, int height) => Of(width, height, Rows(width, height));

    /// <summary>One that says to be of a size it is not.</summary>
    public static byte[] Claiming(int width, int height) => Of(width, height, Rows(1, 1));

    /// <summary>Width and height of a PNG, as it says.</summary>
    public static (int Width, int Height) SizeOf(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static byte[] Of(int width, int height, byte[] rows)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        Chunk(png, "IHDR", header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    // Each row begins with its filter; noise, so that a picture has some length.
    private static byte[] Rows(int width, int height)
    {
        var rows = new byte[height * (1 + (3 * width))];
        new Random(5).NextBytes(rows);
        for (var row = 0; row < height; row++)
        {
            rows[row * (1 + (3 * width))] = 0;
        }

        return rows;
    }

    private static void Chunk(MemoryStream png, string name, byte[] content)
    {
        var bytes = new byte[4 + content.Length];
        Encoding.ASCII.GetBytes(name).CopyTo(bytes, 0);
        content.CopyTo(bytes, 4);
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(bytes));
        png.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1u)));
            }
        }

        return ~crc;
    }
}
