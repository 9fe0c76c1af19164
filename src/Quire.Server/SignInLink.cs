namespace Quire.Server;

/// <summary>
/// Where people learn of a link that signs them in: at a terminal, or in a file of the data folder that its owner alone can read,
/// since what a server writes is read by whoever reads its log.
/// </summary>
internal static class SignInLink
{
    public const string Name = "sign-in-link";

    /// <summary>Says what it is, or where it is left.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="site">Address of the installation, without slash at the end.</param>
    /// <param name="token">What the link says.</param>
    /// <param name="shown">Whether it is shown, and left nowhere.</param>
    public static void Tell(string folder, string site, string token, bool shown)
    {
        var link = $"{site}/account/enter?token={token}";
        if (shown)
        {
            Console.Out.WriteLine($"Sign in with a browser, without password and API token, once and within 8 hours: {link}");
            return;
        }

        var path = Path.Combine(Path.GetFullPath(folder), Name);
        try
        {
            OwnerFile.Write(path, link);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"the link to sign in with cannot be left in {path} ({e.Message})");
        }

        Console.Out.WriteLine(
            $"To sign in with a browser, without password and API token, once and within 8 hours: the link in {path}"
        );
    }
}
