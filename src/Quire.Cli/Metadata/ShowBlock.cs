using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Metadata;

/// <summary><c>quire blocks show NAME</c>.</summary>
internal sealed class ShowBlock : CliCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the block, such as citation." };

    public ShowBlock(CommandContext context)
        : base(context, "show", "Lists the fields of a metadata block.") => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire blocks show citation"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var block = await call.Client.Metadata.BlockAsync(call.Get(_name), cancellationToken);
        call.Output.List(
            [.. (block.Fields?.Values ?? []).OrderBy(f => f.DisplayOrder).SelectMany(f => FieldResult.Of(f))],
            CliJson.Shapes.IReadOnlyListFieldResult
        );
    }
}
