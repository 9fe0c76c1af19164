namespace Quire.Cli.Console;

/// <summary>Where this program keeps what is the user's.</summary>
internal static class UserFolders
{
    /// <summary>A place for what the user has chosen.</summary>
    public static string Configuration(CliHost host, string name) =>
        Path.Combine(
            host.Variable("XDG_CONFIG_HOME") ?? Usual(host, Environment.SpecialFolder.ApplicationData, ".config"),
            "quire",
            name
        );

    /// <summary>A place for what the program remembers from run to run; it can be lost without harm.</summary>
    public static string State(CliHost host, string name) =>
        Path.Combine(
            host.Variable("XDG_STATE_HOME") ?? Usual(host, Environment.SpecialFolder.LocalApplicationData, ".local/state"),
            "quire",
            name
        );

    private static string Usual(CliHost host, Environment.SpecialFolder onWindows, string elsewhere) =>
        OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(onWindows)
            : Path.Combine(host.Variable("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), elsewhere);
}
