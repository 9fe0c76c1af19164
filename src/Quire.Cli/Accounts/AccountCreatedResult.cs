using Quire.Cli.Console;

namespace Quire.Cli.Accounts;

/// <summary>An account that was just made.</summary>
internal sealed record AccountCreatedResult(long Id, string User, string Token) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() => [("User", User), ("Id", $"{Id}"), ("Token", Token)];
}
