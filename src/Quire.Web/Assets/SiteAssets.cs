using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Quire.Web.Assets;

/// <summary>
/// Styles, scripts and pictures of the pages. They are named after what is in them, so that browsers keep them.
/// </summary>
internal static class SiteAssets
{
    private const string Folder = "assets/";

    private static readonly FrozenDictionary<string, SiteAsset> ByName = typeof(SiteAssets)
        .Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[Folder.Length..], Read, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, SiteAsset> ByPath = ByName.Values.ToFrozenDictionary(
        a => a.Path,
        StringComparer.Ordinal
    );

    /// <summary>All of them.</summary>
    public static IEnumerable<SiteAsset> All => ByName.Values;

    /// <summary>Path of an asset, without slash in front.</summary>
    public static string PathOf(string name) => ByName[name].Path;

    /// <summary>The asset of a path; null for none.</summary>
    public static SiteAsset? Find(string path) => ByPath.GetValueOrDefault(path);

    private static SiteAsset Read(string resource)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        var bytes = copy.ToArray();
        var name = resource[Folder.Length..];
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        return new($"{Folder}{stem}.{digest}{ending}", TypeOf(ending), bytes, Compressed(bytes));
    }

    private static string TypeOf(string ending) =>
        ending switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            _ => "image/svg+xml",
        };

    private static byte[] Compressed(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.SmallestSize))
        {
            brotli.Write(bytes);
        }

        return output.ToArray();
    }
}
