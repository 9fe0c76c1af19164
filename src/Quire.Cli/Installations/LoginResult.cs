using Quire.Cli.Console;

namespace Quire.Cli.Installations;

/// <summary>Answer to a login.</summary>
internal sealed record LoginResult(string Installation, string Server, string User, string Version, bool Default) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() =>
        [
            (
                "",
                $"Logged in to {Server} (Dataverse {Version}) as {User}, kept as '{Installation}'{(Default ? ", the default" : "")}."
            ),
        ];
}
