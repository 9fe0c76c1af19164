using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Administration.Tools;

/// <summary><c>quire tool list [--scope SCOPE]</c>.</summary>
internal sealed class ListTools : CliCommand
{
    private readonly Option<string?> _scope = new("--scope") { Description = "Only those for dataset or file." };

    public ListTools(CommandContext context)
        : base(context, "list", "Lists the external tools of the installation.")
    {
        Add(_scope);
        _scope.AcceptOnlyFromAmong("dataset", "file");
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire tool list --scope file"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [
                .. (await call.Client.ExternalTools.ListAsync(call.Get(_scope), cancellationToken: cancellationToken)).Select(
                    ToolResult.Of
                ),
            ],
            CliJson.Shapes.IReadOnlyListToolResult
        );
}
