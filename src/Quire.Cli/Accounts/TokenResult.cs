using Quire.Cli.Console;

namespace Quire.Cli.Accounts;

/// <summary>An API token.</summary>
/// <param name="User">Whose it is, without <c>@</c>.</param>
/// <param name="ExpiresAt">When it ends; absent where the server does not say.</param>
/// <param name="Token">The token itself; only of a new one that is kept nowhere else.</param>
/// <param name="Installation">Name of the installation it is kept for; absent when it is not.</param>
internal sealed record TokenResult(string User, DateTimeOffset? ExpiresAt, string? Token, string? Installation) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() =>
        [("User", User), ("Ends", SafeText.Time(ExpiresAt)), ("Token", Token), ("Kept as", Installation)];
}
