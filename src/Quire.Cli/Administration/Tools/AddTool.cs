using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Contracts.Administration.Tools;

namespace Quire.Cli.Administration.Tools;

/// <summary><c>quire tool add FILE</c>.</summary>
internal sealed class AddTool : WriteCommand
{
    private readonly Argument<string> _file = new("file")
    {
        Description = "The manifest of the tool as JSON; '-' for standard input.",
    };

    public AddTool(CommandContext context)
        : base(context, "add", "Adds an external tool by its manifest; superusers only.") => Add(_file);

    public override IReadOnlyList<string> Examples { get; } = ["quire tool add explorer.json"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var file = call.Get(_file);
        var manifest = await InputFile.ReadAsync<ExternalTool>(file, "manifest of a tool", call.Host, cancellationToken);
        return new(
            manifest.DisplayName ?? file,
            $"add the tool '{manifest.DisplayName}' at {manifest.ToolUrl}",
            async ct =>
                call.Output.Show(ToolResult.Of(await call.Client.ExternalTools.AddAsync(manifest, ct)), CliJson.Shapes.ToolResult)
        )
        {
            Check = Rights.OfSuperuser(call, "add external tools"),
        };
    }
}
