using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Quire.Repository.Accounts.SignIn;

/// <summary>An attempt to prove something with a password or a key.</summary>
/// <param name="Name">What is to be opened: the name of an account, or of the setting that holds a key.</param>
/// <param name="Address">Where it comes from.</param>
/// <param name="Operation">What is asked for, as the audit log names it.</param>
public sealed record Guess(string Name, IPAddress? Address, string Operation)
{
    internal string NameHash =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name.TrimStart('@').ToLowerInvariant())));

    internal string From => AddressNetwork.Of(Address);
}
