using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users list [TEXT]</c>.</summary>
internal sealed class ListUsers : CliCommand
{
    private readonly Argument<string?> _text = new("text")
    {
        Description = "Only accounts whose name or e-mail address holds this.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public ListUsers(CommandContext context)
        : base(context, "list", "Lists accounts; for superusers.") => Add(_text);

    public override IReadOnlyList<string> Examples { get; } = ["quire users list", "quire users list example.edu"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var users = new List<UserResult>();
        await foreach (var row in call.Client.Admin.UsersAsync(call.Get(_text), cancellationToken: cancellationToken))
        {
            users.Add(UserResult.Of(row));
        }

        call.Output.List(users, CliJson.Shapes.IReadOnlyListUserResult);
    }
}
