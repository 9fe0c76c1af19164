using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>A command: everything that goes wrong in it becomes a message and an exit code here.</summary>
internal abstract class CliCommand : Command
{
    protected CliCommand(CommandContext context, string name, string description)
        : base(name, description) => SetAction((parsed, cancellationToken) => InvokeAsync(context, parsed, cancellationToken));

    /// <summary>How it is used: whole command lines, the plainest first.</summary>
    public abstract IReadOnlyList<string> Examples { get; }

    /// <summary>How often a call is repeated after a passing failure.</summary>
    protected virtual int Retries => 2;

    /// <summary>Most bytes a second the command may move; null for no limit.</summary>
    protected virtual long? BytesPerSecond(ParseResult parsed) => null;

    protected abstract Task RunAsync(Call call, CancellationToken cancellationToken);

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "The last place before the user: no stack trace may pass."
    )]
    private async Task<int> InvokeAsync(CommandContext context, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var call = new Call(context, parsed, Retries, BytesPerSecond(parsed));
        try
        {
            await RunAsync(call, cancellationToken);
            return (int)ExitCode.Success;
        }
        catch (Exception e)
        {
            return Mistake.Of(e, call.Endpoint).Report(context.Host);
        }
    }
}
