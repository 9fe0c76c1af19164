using System.Text;

namespace Quire.Tabular.Tests.Stata;

/// <summary>A file of Stata in release 115 with one variable, or none; nothing is made sure of.</summary>
internal static class DtaFile
{
    public const byte Int32 = 253;
    public const byte Single = 254;
    public const byte Double = 255;

    public static MemoryStream Of(byte? type, int rows, byte[] data, byte[]? categories = null)
    {
        var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.ASCII, leaveOpen: true);
        writer.Write([115, 2, 1, 0]);
        writer.Write((short)(type is null ? 0 : 1));
        writer.Write(rows);
        Text("", 81 + 18);
        if (type is { } code)
        {
            writer.Write(code);
            Text("v", 33);
            Text("", 2 * 2);
            Text("%9.0g", 49);
            Text("set", 33);
            Text("", 81);
        }
        else
        {
            Text("", 2);
        }

        Text("", 5);
        writer.Write(data);
        writer.Write(categories ?? []);
        bytes.Position = 0;
        return bytes;

        void Text(string text, int length) => writer.Write(Encoding.ASCII.GetBytes(text.PadRight(length, '\0')));
    }

    /// <summary>A set of the numbers from 0 on, each with the text from a place on.</summary>
    public static byte[] Categories(int[] places, string text)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(8 + (8 * places.Length) + text.Length);
        writer.Write(Encoding.ASCII.GetBytes("set".PadRight(33 + 3, '\0')));
        writer.Write(places.Length);
        writer.Write(text.Length);
        foreach (var number in places.Concat(Enumerable.Range(0, places.Length)))
        {
            writer.Write(number);
        }

        writer.Write(Encoding.ASCII.GetBytes(text));
        return bytes.ToArray();
    }
}
