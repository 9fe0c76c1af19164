using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Administration.Tools;

/// <summary><c>quire tool show TOOL</c>.</summary>
internal sealed class ShowTool : CliCommand
{
    private readonly Argument<long> _tool = Targets.Number("tool");

    public ShowTool(CommandContext context)
        : base(context, "show", "Shows an external tool.") => Add(_tool);

    public override IReadOnlyList<string> Examples { get; } = ["quire tool show 1"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            ToolResult.Of(await call.Client.ExternalTools.GetAsync(call.Get(_tool), cancellationToken)),
            CliJson.Shapes.ToolResult
        );
}
