using Quire.Cli.Console;

namespace Quire.Cli.Files;

/// <summary>A file that was downloaded.</summary>
internal sealed record GotResult(string Path, long Bytes) : IFacts
{
    public IEnumerable<(string Name, string? Value)> Facts() => [("", $"{Path}: {SafeText.Size(Bytes)}")];
}
