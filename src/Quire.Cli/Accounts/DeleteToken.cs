using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire token delete</c>.</summary>
internal sealed class DeleteToken(CommandContext context)
    : WriteCommand(context, "delete", "Ends your token, everywhere, and forgets it.", destructive: true)
{
    public override IReadOnlyList<string> Examples { get; } = ["quire token delete"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var me = await call.Client.Users.MeAsync(cancellationToken);
        return Change.Saying(
            call,
            me.Identifier,
            $"end the token of {me.Identifier}",
            async ct =>
            {
                var said = await call.Client.Users.DeleteTokenAsync(ct);
                _ = StoredToken.Replace(call, null);
                return said;
            }
        );
    }
}
