using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Completion;

/// <summary><c>quire completion SHELL</c>: a script that makes a shell complete commands and options.</summary>
internal sealed class CompletionCommand : CliCommand
{
    private readonly Argument<string> _shell = new("shell") { Description = "The shell.", HelpName = "bash|zsh|fish" };

    public CompletionCommand(CommandContext context)
        : base(context, "completion", "Writes a completion script for a shell; docs/guide/cli.md says where to put it.")
    {
        _shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        Add(_shell);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire completion bash"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        await call.Host.Out.WriteAsync(CompletionScripts.Of(call.Get(_shell)).AsMemory(), cancellationToken);
}
