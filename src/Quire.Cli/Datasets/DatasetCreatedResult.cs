using Quire.Cli.Console;

namespace Quire.Cli.Datasets;

/// <summary>A dataset that was just made.</summary>
internal sealed record DatasetCreatedResult(long Id, string PersistentId) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() => [("Identifier", PersistentId), ("Id", $"{Id}")];
}
