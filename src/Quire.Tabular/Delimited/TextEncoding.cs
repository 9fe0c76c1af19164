using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Quire.Tabular.Binary;

namespace Quire.Tabular.Delimited;

/// <summary>Finds out what a text is written in, and gives it in UTF-8 without a byte-order mark.</summary>
internal static class TextEncoding
{
    private const int Chunk = 128 * 1024;

    /// <summary>
    /// The text from its beginning. What is not UTF-8 is taken for Windows-1252, in which every byte means something.
    /// </summary>
    /// <param name="stream">The text, at any place.</param>
    /// <param name="encoding">What <see cref="Find"/> found.</param>
    public static Stream Open(Stream stream, Encoding encoding)
    {
        stream.Position = encoding.Preamble.Length > 0 && StartsWith(stream, encoding.Preamble) ? encoding.Preamble.Length : 0;
        return encoding is UTF8Encoding
            ? new Unowned(stream)
            : Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(false), leaveOpen: true);
    }

    /// <summary>UTF-16 where a mark says so, UTF-8 where every byte fits, else Windows-1252.</summary>
    public static Encoding Find(Stream stream)
    {
        foreach (var marked in new[] { Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (StartsWith(stream, marked.Preamble))
            {
                return marked;
            }
        }

        return IsUtf8(stream) ? Encoding.UTF8 : Encodings.Western;
    }

    private static bool StartsWith(Stream stream, ReadOnlySpan<byte> mark)
    {
        stream.Position = 0;
        Span<byte> first = stackalloc byte[4];
        var read = stream.ReadAtLeast(first, mark.Length, throwOnEndOfStream: false);
        return first[..read].StartsWith(mark);
    }

    private static bool IsUtf8(Stream stream)
    {
        stream.Position = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            var kept = 0;
            while (true)
            {
                var read = stream.Read(buffer, kept, Chunk - kept);
                var text = buffer.AsSpan(0, kept + read);
                var whole = read == 0 ? text.Length : text.Length - Encodings.Unfinished(text);
                if (!Utf8.IsValid(text[..whole]))
                {
                    return false;
                }

                if (read == 0)
                {
                    return true;
                }

                kept = text.Length - whole;
                text[whole..].CopyTo(buffer);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
