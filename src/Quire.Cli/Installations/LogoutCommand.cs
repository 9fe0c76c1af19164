using Quire.Cli.Commands;
using Quire.Cli.Console;

namespace Quire.Cli.Installations;

/// <summary><c>quire logout</c>: forgets a token, not the installation.</summary>
internal sealed class LogoutCommand(CommandContext context)
    : WriteCommand(context, "logout", "Forgets the token of the default or the named installation. The token itself stays valid.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire logout"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var stored = call.Store.Read();
        var installation = call.Installation is { } name
            ? stored.Get(name)
            : stored.Default ?? throw new CliException(ExitCode.Usage, "You are not logged in anywhere.");
        return Task.FromResult(
            Change.Saying(
                call,
                installation.Name,
                $"forget the token of '{installation.Name}'",
                _ =>
                {
                    call.Store.Write(stored.With(installation with { Token = null }, asDefault: false));
                    return Task.FromResult($"Logged out of '{installation.Name}'.");
                }
            )
        );
    }
}
