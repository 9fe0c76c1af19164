using System.IO.Compression;
using System.Text;

namespace Quire.Server.Tests.Upgrades;

/// <summary>
/// A data folder as text, one file a line: its path, a blank, its bytes compressed and as base64. The database is not among them.
/// </summary>
internal static class FolderText
{
    public static string Dump(string folder, string? without)
    {
        var text = new StringBuilder();
        foreach (
            var path in Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Where(p => p != "lock" && !p.StartsWith("quire.db", StringComparison.Ordinal))
                .Where(p => without is null || !p.StartsWith($"{without}/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            var bytes = Packed(File.ReadAllBytes(Path.Combine(folder, path)));
            text.Append(path).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }

        return text.ToString();
    }

    public static void Restore(string text, string folder)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var blank = line.LastIndexOf(' ');
            var file = Path.Combine(folder, line[..blank]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, Unpacked(Convert.FromBase64String(line[(blank + 1)..])));
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            brotli.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        using var unpacked = new MemoryStream();
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        brotli.CopyTo(unpacked);
        return unpacked.ToArray();
    }
}
