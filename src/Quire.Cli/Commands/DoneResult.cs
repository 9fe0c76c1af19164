using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>Something was done, and the server or this program says so.</summary>
internal sealed record DoneResult(string Action, string Target, string Message) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() => [("", Message)];
}
