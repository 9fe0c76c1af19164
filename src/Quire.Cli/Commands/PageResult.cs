using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>The page of a thing.</summary>
internal sealed record PageResult(string Url) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() => [("", Url)];
}
