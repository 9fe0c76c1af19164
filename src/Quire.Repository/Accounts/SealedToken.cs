using System.Security.Cryptography;
using System.Text;

namespace Quire.Repository.Accounts;

/// <summary>
/// The text of a token as it is kept beside its digest: encrypted to the public key of its account, by a key that is used once
/// and kept nowhere. Stored as that key's public half, the authentication tag and the encrypted text.
/// </summary>
internal static class SealedToken
{
    private const int TagLength = 16;

    // Each key encrypts one text, so it may always be the same.
    private static readonly byte[] Nonce = new byte[12];

    /// <summary>Seals a token for the owner of a public key.</summary>
    public static string Make(string publicKey, string token)
    {
        using var owner = ECDiffieHellman.Create();
        owner.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var half = once.ExportSubjectPublicKeyInfo();
        var (tag, hidden) = (new byte[TagLength], new byte[Encoding.UTF8.GetByteCount(token)]);
        using var cipher = Cipher(once, owner.PublicKey, half);
        cipher.Encrypt(Nonce, Encoding.UTF8.GetBytes(token), hidden, tag);
        return Convert.ToBase64String([.. half, .. tag, .. hidden]);
    }

    /// <summary>The token; null where it was sealed for somebody else, or by a key a former password opened.</summary>
    /// <param name="privateKey">What <see cref="TokenKeys.Unlock"/> gives.</param>
    /// <param name="sealedToken">What <see cref="Make"/> gave.</param>
    public static string? Open(byte[] privateKey, string sealedToken)
    {
        var bytes = Convert.FromBase64String(sealedToken);
        using var owner = ECDiffieHellman.Create();
        owner.ImportPkcs8PrivateKey(privateKey, out _);
        using var once = ECDiffieHellman.Create();
        once.ImportSubjectPublicKeyInfo(bytes, out var length);
        using var cipher = Cipher(owner, once.PublicKey, bytes[..length]);
        var tag = bytes.AsSpan(length, TagLength);
        var hidden = bytes.AsSpan(length + TagLength);
        var token = new byte[hidden.Length];
        try
        {
            cipher.Decrypt(Nonce, hidden, tag, token);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(token);
    }

    private static AesGcm Cipher(ECDiffieHellman own, ECDiffieHellmanPublicKey other, byte[] half) =>
        new(own.DeriveKeyFromHash(other, HashAlgorithmName.SHA256, secretPrepend: null, secretAppend: half), TagLength);
}
