using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users me</c>.</summary>
internal sealed class ShowMe(CommandContext context) : CliCommand(context, "me", "Shows the account of your token.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire users me"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(UserResult.Of(await call.Client.Users.MeAsync(cancellationToken)), CliJson.Shapes.UserResult);
}
