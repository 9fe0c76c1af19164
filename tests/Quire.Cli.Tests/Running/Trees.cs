using System.Security.Cryptography;

namespace Quire.Cli.Tests.Running;

/// <summary>Folders full of files.</summary>
internal static class Trees
{
    /// <summary>Writes small files, a hundred to a folder, each with other bytes.</summary>
    public static string Make(string root, int files)
    {
        for (var i = 0; i < files; i++)
        {
            var path = Path.Combine(root, $"{i / 100:00}", $"file-{i:0000}.dat");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, RandomNumberGenerator.GetBytes(64 + (i % 512)));
        }

        return root;
    }

    /// <summary>Writes a large file of bytes that do not repeat and cannot be guessed.</summary>
    public static string MakeLarge(string path, long bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        var buffer = new byte[1024 * 1024];
        for (long written = 0; written < bytes; written += buffer.Length)
        {
            RandomNumberGenerator.Fill(buffer);
            file.Write(buffer);
        }

        return path;
    }

    /// <summary>Fails unless both folders hold the same files with the same bytes.</summary>
    public static void MustBeEqual(string expected, string actual)
    {
        var (ours, theirs) = (Names(expected), Names(actual));
        Assert.Equal(ours, theirs);
        Assert.All(ours, name => Assert.Equal(Hash(Path.Combine(expected, name)), Hash(Path.Combine(actual, name))));
    }

    public static int Count(string root) =>
        Directory.Exists(root) ? Directory.EnumerateFiles(root, "*.dat", SearchOption.AllDirectories).Count() : 0;

    private static List<string> Names(string root) =>
        [
            .. Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(root, f))
                .Order(StringComparer.Ordinal),
        ];

    private static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(file));
    }
}
