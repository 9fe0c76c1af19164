using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users deactivate NAME</c>.</summary>
internal sealed class DeactivateUser : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the account." };

    public DeactivateUser(CommandContext context)
        : base(
            context,
            "deactivate",
            "Closes an account for good: roles, tokens and what is known of the person go, what it did stays; for administrators.",
            destructive: true
        ) => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire users deactivate jane"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var user = UserResult.Of(await call.Client.Admin.UserAsync(call.Get(_name).TrimStart('@'), cancellationToken));
        return Change.Saying(
            call,
            user.User,
            $"close the account {user.User} ({user.Name}) for good",
            ct => call.Client.Admin.DeactivateUserAsync(user.User, ct),
            Rights.OfSuperuser(call, "close accounts")
        );
    }
}
