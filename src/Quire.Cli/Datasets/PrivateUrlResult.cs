using Quire.Cli.Console;

namespace Quire.Cli.Datasets;

/// <summary>A link by which people without account see a draft.</summary>
internal sealed record PrivateUrlResult(string Link) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() => [("", Link)];
}
