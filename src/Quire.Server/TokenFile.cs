namespace Quire.Server;

/// <summary>
/// Where an administrator's token is left: a file in the data folder that its owner alone can read. What a server writes is read
/// by whoever reads its log, so it is shown there only to a person at a terminal, or where everything is known anyway.
/// </summary>
internal static class TokenFile
{
    public const string Name = "admin-token";

    /// <summary>Where the token of another account than the first administrator's is left.</summary>
    public static string NameFor(string account) => $"token-{account}";

    /// <summary>Leaves a token there in place of an older one, and says where.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="account">Whose token it is.</param>
    /// <param name="token">The token.</param>
    /// <param name="shown">Whether it is shown too.</param>
    /// <param name="name">Name of the file; that of the administrator's by default.</param>
    public static void Leave(string folder, string account, string token, bool shown, string name = Name)
    {
        var path = Path.Combine(Path.GetFullPath(folder), name);
        try
        {
            OwnerFile.Write(path, token);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"the token of {account} cannot be left in {path} ({e.Message}); './run account token {account}' makes another"
            );
        }

        Console.Out.WriteLine($"{(name == Name ? "Administrator" : "Account")}: {account}");
        if (shown)
        {
            Console.Out.WriteLine($"API token: {token}");
        }

        Console.Out.WriteLine($"Its API token is in the file {path}, which only its owner can read.");
    }

    /// <summary>Whether a person reads what is written, and no log.</summary>
    public static bool IsTerminal => !Console.IsOutputRedirected;
}
