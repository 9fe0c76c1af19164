using System.CommandLine;
using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>
/// A command that changes something. It first finds out what it would do, so that every one of them has <c>--dry-run</c>.
/// </summary>
internal abstract class WriteCommand : CliCommand
{
    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Say what would be done, as far as that can be checked, and change nothing.",
    };

    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Go on without being asked." };
    private readonly bool _destructive;

    protected WriteCommand(CommandContext context, string name, string description, bool destructive = false)
        : base(context, name, description)
    {
        _destructive = destructive;
        Add(_dryRun);
        if (destructive)
        {
            Add(_yes);
        }
    }

    /// <summary>Reads what it needs and says what is to be done. Must not change anything.</summary>
    protected abstract Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken);

    protected sealed override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var change = await PrepareAsync(call, cancellationToken);
        if (call.Get(_dryRun))
        {
            await change.AnnounceAsync(call, cancellationToken);
            return;
        }

        if (_destructive && !change.Harmless && !call.Get(_yes))
        {
            await Confirmation.AskAsync(call.Host, change.Summary, cancellationToken);
        }

        await change.CarryOutAsync(cancellationToken);
    }
}
