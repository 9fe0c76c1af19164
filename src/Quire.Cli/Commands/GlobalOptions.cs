using System.CommandLine;

namespace Quire.Cli.Commands;

/// <summary>Options every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Installation { get; } =
        new("--installation", "-i")
        {
            Description = "Name of the installation to talk to, as given at login.",
            HelpName = "NAME",
            Recursive = true,
        };

    public Option<string?> Server { get; } =
        new("--server")
        {
            Description = "Address of the installation. Default: QUIRE_SERVER, else the default installation.",
            HelpName = "URL",
            Recursive = true,
        };

    public Option<string?> Token { get; } =
        new("--token")
        {
            Description =
                "API token, '-' to read it from standard input. Other users see command lines: prefer login or QUIRE_TOKEN.",
            HelpName = "TOKEN",
            Recursive = true,
        };

    public Option<bool> Json { get; } =
        new("--json") { Description = "Write the result as JSON, for scripts.", Recursive = true };

    public Option<bool> Verbose { get; } =
        new("--verbose") { Description = "Show every call on standard error; tokens are not shown.", Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Add(Installation);
        root.Add(Server);
        root.Add(Token);
        root.Add(Json);
        root.Add(Verbose);
    }
}
