using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire token show</c>.</summary>
internal sealed class ShowToken(CommandContext context)
    : CliCommand(context, "show", "Shows whose your token is and when it ends.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire token show"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var me = await call.Client.Users.MeAsync(cancellationToken);
        var end = await call.Client.Users.TokenExpiresAtAsync(cancellationToken);
        call.Output.Show(
            new(me.Identifier.TrimStart('@'), end, null, StoredToken.Installation(call)),
            CliJson.Shapes.TokenResult
        );
    }
}
