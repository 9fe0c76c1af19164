using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire token create NAME</c>.</summary>
internal sealed class CreateToken : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "What it is for." };
    private readonly Option<string> _scope = new("--scope")
    {
        Description = "What it allows: all, deposit or read.",
        Required = true,
    };

    private readonly Option<int?> _days = new("--days")
    {
        Description = "For how many days it is valid, 365 at most; 90 by default.",
    };

    public CreateToken(CommandContext context)
        : base(context, "create", "Makes a token with a name beside the one you have, for a program. It is shown this once.")
    {
        _scope.AcceptOnlyFromAmong("all", "deposit", "read");
        Add(_name);
        Add(_scope);
        Add(_days);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire token create nightly --scope read --days 30"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (name, scope) = (call.Get(_name), call.Get(_scope));
        return Task.FromResult(
            new Change(
                name,
                $"make the token {name} for {scope}",
                async ct =>
                    call.Output.Show(
                        NamedTokenResult.Of(await call.Client.Users.CreateTokenAsync(name, scope, call.Get(_days), ct)),
                        CliJson.Shapes.NamedTokenResult
                    )
            )
        );
    }
}
