using System.Security.Cryptography;

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

    /// <summary>The block checksums of the same bytes, as <see cref="BlockSums"/> makes them.</summary>
    public byte[] Blocks { get; init; } = [];

    public string this[string name] => ByName[name];

    /// <summary>
    /// The wire name of a digest, also written as <c>sha1</c> or <c>SHA256</c>; null for one that is not computed here.
    /// </summary>
    public static string? Find(string name) => Known.FirstOrDefault(k => Plain(k) == Plain(name));

    /// <summary>Whether a text can be a digest of that name in hexadecimal.</summary>
    public static bool IsDigest(string name, string text) =>
        text.All(char.IsAsciiHexDigit)
        && text.Length
            == name switch
            {
                Md5 => 32,
                Sha1 => 40,
                Sha256 => 64,
                _ => 128,
            };

    internal static HashAlgorithmName AlgorithmOf(string name) =>
        name switch
        {
            Md5 => HashAlgorithmName.MD5,
            Sha1 => HashAlgorithmName.SHA1,
            Sha256 => HashAlgorithmName.SHA256,
            Sha512 => HashAlgorithmName.SHA512,
            _ => throw new ArgumentException($"No digest is called {name}.", nameof(name)),
        };

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
