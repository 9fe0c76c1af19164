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
}
