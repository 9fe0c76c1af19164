namespace Quire.Repository.Storage;

/// <summary>The digests of a file by wire name, in lower-case hexadecimal.</summary>
/// <param name="ByName">Digests computed.</param>
public sealed record ContentDigests(IReadOnlyDictionary<string, string> ByName)
{
    public const string Md5 = "MD5";
    public const string Sha1 = "SHA-1";
    public const string Sha256 = "SHA-256";
    public const string Sha512 = "SHA-512";

    public static readonly IReadOnlyList<string> Known = [Md5, Sha1, Sha256, Sha512];

    public string this[string name] => ByName[name];

    /// <summary>The wire name of a digest, also written as <c>sha1</c> or <c>SHA256</c>; null for one that is not computed here.</summary>
    public static string? Find(string name) => Known.FirstOrDefault(k => Plain(k) == Plain(name));

    /// <summary>Whether a text can be a digest of that name in hexadecimal.</summary>
    public static bool IsDigest(string name, string text) => text.All(char.IsAsciiHexDigit) && text.Length == name switch
    {
        Md5 => 32,
        Sha1 => 40,
        Sha256 => 64,
        _ => 128,
    };

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
