using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Quire.Repository.Data.Accounts;

namespace Quire.Repository.Accounts;

/// <summary>
/// The token somebody gets for name and password: the same one each time, so that every script that asks for it goes on working.
/// Only digests of tokens are kept, so it is made from the password again, which takes as long to guess as the password itself.
/// </summary>
internal sealed class PasswordToken
{
    // As many as the framework's scheme for stored passwords takes.
    private const int Iterations = 100_000;
    private readonly byte[] _key;

    private PasswordToken(byte[] key) => _key = key;

    /// <summary>Slow on purpose; the stored digest of the password serves as salt, since no two accounts have the same.</summary>
    public static PasswordToken For(BuiltInCredentialRecord credential, string password) =>
        new(
            Rfc2898DeriveBytes.Pbkdf2(
                password,
                Encoding.UTF8.GetBytes($"API token {credential.PasswordHash}"),
                Iterations,
                HashAlgorithmName.SHA512,
                32
            )
        );

    /// <summary>The token issued at a time. One made after another was removed is another one.</summary>
    public string IssuedAt(DateTime time)
    {
        Span<byte> milliseconds = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(milliseconds, time.Ticks / TimeSpan.TicksPerMillisecond);
        return new Guid(HMACSHA256.HashData(_key, milliseconds).AsSpan(0, 16)).ToString("D");
    }
}
