using Quire.Cli.Commands;

namespace Quire.Cli.Metadata;

/// <summary><c>quire blocks list</c>.</summary>
internal sealed class ListBlocks(CommandContext context)
    : CliCommand(context, "list", "Lists the metadata blocks of the installation.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire blocks list"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [.. (await call.Client.Metadata.BlocksAsync(cancellationToken)).Select(BlockResult.Of)],
            CliJson.Shapes.IReadOnlyListBlockResult
        );
}
