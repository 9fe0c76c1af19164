using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire token list</c>.</summary>
internal sealed class ListTokens(CommandContext context)
    : CliCommand(context, "list", "Lists your tokens that have names, with what they allow and when they end.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire token list"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var tokens = await call.Client.Users.TokensAsync(cancellationToken);
        call.Output.List([.. tokens.Select(NamedTokenResult.Of)], CliJson.Shapes.IReadOnlyListNamedTokenResult);
    }
}
