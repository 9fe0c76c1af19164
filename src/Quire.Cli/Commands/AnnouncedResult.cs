using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>What a dry run found.</summary>
internal sealed record AnnouncedResult(bool DryRun, string Action, string Target, string Summary) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() => [("", $"Would {Summary}.")];
}
