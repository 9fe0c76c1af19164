using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;

namespace Quire.Cli.Accounts;

/// <summary><c>quire token end NAME</c>.</summary>
internal sealed class EndToken : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the token." };

    public EndToken(CommandContext context)
        : base(context, "end", "Ends one of your tokens that have names.", destructive: true) => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire token end nightly"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var name = call.Get(_name);
        var token =
            (await call.Client.Users.TokensAsync(cancellationToken)).FirstOrDefault(t => t.Name == name)
            ?? throw new CliException(
                ExitCode.NotFound,
                $"You have no token '{name}'.",
                "'quire token list' says which you have."
            );
        return Change.Saying(call, name, $"end the token {name}", ct => call.Client.Users.EndTokenAsync(token.Id, ct));
    }
}
