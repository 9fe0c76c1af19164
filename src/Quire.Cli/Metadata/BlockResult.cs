using Quire.Cli.Console;
using Quire.Contracts.Metadata;

namespace Quire.Cli.Metadata;

/// <summary>A metadata block.</summary>
internal sealed record BlockResult(long Id, string Name, string DisplayName) : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Name", "Title", "Id"];

    public static BlockResult Of(MetadataBlockResponse block) => new(block.Id, block.Name, block.DisplayName);

    public IReadOnlyList<string?> Cells() => [Name, DisplayName, $"{Id}"];
}
