using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Administration.Tools;

/// <summary><c>quire tool delete TOOL</c>.</summary>
internal sealed class DeleteTool : WriteCommand
{
    private readonly Argument<long> _tool = Targets.Number("tool");

    public DeleteTool(CommandContext context)
        : base(context, "delete", "Removes an external tool; superusers only.", destructive: true) => Add(_tool);

    public override IReadOnlyList<string> Examples { get; } = ["quire tool delete 1"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var tool = await call.Client.ExternalTools.GetAsync(call.Get(_tool), cancellationToken);
        return Change.Saying(
            call,
            tool.DisplayName ?? "",
            $"remove the tool '{tool.DisplayName}'",
            ct => call.Client.ExternalTools.DeleteAsync(tool.Id!.Value, ct),
            Rights.OfSuperuser(call, "remove external tools")
        );
    }
}
