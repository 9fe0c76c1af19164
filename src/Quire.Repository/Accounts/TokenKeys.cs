using System.Security.Cryptography;
using System.Text;

namespace Quire.Repository.Accounts;

/// <summary>
/// The keys an account's tokens are sealed with: whoever makes a token seals it with the public one, and only the password opens
/// the private one. So the owner can be shown a token again, and whoever has the database alone cannot.
/// </summary>
/// <param name="Public">In Base64 (SPKI).</param>
/// <param name="Private">In Base64 (PKCS #8, encrypted by the password).</param>
public sealed record TokenKeys(string Public, string Private)
{
    /// <summary>Fresh ones. Slow on purpose.</summary>
    /// <param name="password">What opens the private one.</param>
    /// <param name="rounds">How often the password is hashed; as many as the framework's scheme for stored passwords takes.</param>
    internal static TokenKeys Make(string password, int rounds)
    {
        var encryption = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA512, rounds);
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return new(
            Convert.ToBase64String(pair.ExportSubjectPublicKeyInfo()),
            Convert.ToBase64String(pair.ExportEncryptedPkcs8PrivateKey(Encoding.UTF8.GetBytes(password), encryption))
        );
    }

    /// <summary>The private key; slow on purpose.</summary>
    /// <exception cref="CryptographicException">The password is another one.</exception>
    internal static byte[] Unlock(string privateKey, string password)
    {
        using var pair = ECDiffieHellman.Create();
        pair.ImportEncryptedPkcs8PrivateKey(Encoding.UTF8.GetBytes(password), Convert.FromBase64String(privateKey), out _);
        return pair.ExportPkcs8PrivateKey();
    }
}
