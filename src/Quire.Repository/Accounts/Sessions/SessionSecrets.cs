using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Quire.Repository.Accounts.Sessions;

/// <summary>What a browser says to be known again; and what follows from it.</summary>
public static class SessionSecrets
{
    /// <summary>A new one, of 256 bits.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored of it.</summary>
    public static string Hash(string secret) => Derived(secret, "stored");

    /// <summary>
    /// What is stored of a link that signs in: another digest, so that what a link says opens nothing in the place of a browser's
    /// secret, and a browser's secret is no link to another session.
    /// </summary>
    public static string LinkHash(string link) => Derived(link, "link");

    /// <summary>
    /// Something that whoever knows the secret can work out and nobody else, and from which nobody learns the secret.
    /// </summary>
    /// <param name="secret">The secret.</param>
    /// <param name="purpose">What it is for; another one for each.</param>
    public static string Derived(string secret, string purpose) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(purpose)));
}
