using Quire.Cli.Commands;

namespace Quire.Cli.Installations;

/// <summary><c>quire config list</c>.</summary>
internal sealed class ListInstallations(CommandContext context)
    : CliCommand(context, "list", "Lists the installations you have logged in to.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire config list"];

    protected override Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var stored = call.Store.Read();
        call.Output.List(
            [
                .. stored.All.Select(i => new InstallationResult(
                    i.Name,
                    i.Server.AbsoluteUri,
                    i.Name == stored.DefaultName,
                    i.Token is { } token ? Secret.Masked(token) : null
                )),
            ],
            CliJson.Shapes.IReadOnlyListInstallationResult
        );
        return Task.CompletedTask;
    }
}
