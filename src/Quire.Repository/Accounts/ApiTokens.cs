using System.Security.Cryptography;
using System.Text;

namespace Quire.Repository.Accounts;

/// <summary>How API tokens are made and recognised.</summary>
public static class ApiTokens
{
    /// <summary>How long a token is valid unless replaced or removed.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>A fresh token: a random UUID, the form clients expect.</summary>
    public static string Create() => new Guid(RandomNumberGenerator.GetBytes(16)).ToString("D");

    /// <summary>What is stored of a token. Tokens are random, so a plain digest cannot be guessed back.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
