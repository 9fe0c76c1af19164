using System.IO.Compression;
using System.Text;
using Quire.Domain.Metadata.Texts;
using Quire.Repository.Metadata.Texts;

namespace Quire.Api.Metadata.Reading;

/// <summary>Reads a zip of files of texts in languages, without unpacking more than such files are long.</summary>
internal static class TextsArchive
{
    private const string Extension = ".properties";
    private const int MostFiles = 1000;
    private const int LongestFile = 1 << 20;
    private const int LongestOfAll = 16 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<TextsFile> Read(ArraySegment<byte> zip)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.Array!, zip.Offset, zip.Count, writable: false));
            var entries = archive.Entries.Where(IsFile).ToList();
            if (entries.Count > MostFiles)
            {
                throw TextsReadingErrors.TooManyFiles(MostFiles);
            }

            var files = new List<TextsFile>();
            var room = LongestOfAll;
            foreach (var entry in entries)
            {
                var name = NameOf(entry);
                var bytes = Unpacked(entry, name, Math.Min(LongestFile, room));
                room -= bytes.Length;
                files.Add(new(name, TextsOf(name, bytes)));
            }

            return files.Count > 0 ? files : throw TextsReadingErrors.Empty();
        }
        catch (InvalidDataException)
        {
            throw TextsReadingErrors.NoZip();
        }
    }

    // Folders and what desktop systems add unasked are no files.
    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal) && entry.Name != ".DS_Store";

    private static string NameOf(ZipArchiveEntry entry)
    {
        var path = entry.FullName;
        if (
            path.StartsWith('/')
            || path.Contains('\\', StringComparison.Ordinal)
            || path.Contains(':', StringComparison.Ordinal)
            || path.Any(char.IsControl)
            || path.Split('/').Contains("..", StringComparer.Ordinal)
        )
        {
            throw TextsReadingErrors.IllegalPath();
        }

        return entry.Name.EndsWith(Extension, StringComparison.Ordinal) && entry.Name.Length > Extension.Length
            ? entry.Name
            : throw TextsReadingErrors.NoTexts(entry.Name);
    }

    // What an entry says of its length is not believed.
    private static byte[] Unpacked(ZipArchiveEntry entry, string name, int most)
    {
        using var stream = entry.Open();
        using var held = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            if (held.Length + read > most)
            {
                throw TextsReadingErrors.TooLong(name, LongestFile, LongestOfAll);
            }

            held.Write(buffer, 0, read);
        }

        return held.ToArray();
    }

    private static IReadOnlyDictionary<string, string> TextsOf(string name, byte[] bytes)
    {
        try
        {
            return PropertiesText.Read(Strict.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            throw TextsReadingErrors.NotUtf8(name);
        }
        catch (FormatException e)
        {
            throw TextsReadingErrors.Malformed(name, e.Message);
        }
    }
}
