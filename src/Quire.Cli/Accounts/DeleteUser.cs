using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users delete NAME</c>.</summary>
internal sealed class DeleteUser : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the account." };

    public DeleteUser(CommandContext context)
        : base(
            context,
            "delete",
            "Deletes an account that made nothing and holds no role; for administrators.",
            destructive: true
        ) => Add(_name);

    public override IReadOnlyList<string> Examples { get; } = ["quire users delete jane"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var user = UserResult.Of(await call.Client.Admin.UserAsync(call.Get(_name).TrimStart('@'), cancellationToken));
        return Change.Saying(
            call,
            user.User,
            $"delete the account {user.User} ({user.Name})",
            ct => call.Client.Admin.DeleteUserAsync(user.User, ct),
            Rights.OfSuperuser(call, "delete accounts")
        );
    }
}
