using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users superuser NAME</c>.</summary>
internal sealed class SetSuperuser : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the account." };
    private readonly Option<bool> _revoke = new("--revoke") { Description = "Take it back." };

    public SetSuperuser(CommandContext context)
        : base(context, "superuser", "Lets an account do everything; for administrators.", destructive: true)
    {
        Add(_name);
        Add(_revoke);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire users superuser jane", "quire users superuser jane --revoke"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var user = UserResult.Of(await call.Client.Admin.UserAsync(call.Get(_name).TrimStart('@'), cancellationToken));
        var grant = !call.Get(_revoke);
        return Change.Saying(
            call,
            user.User,
            grant ? $"let {user.User} ({user.Name}) do everything" : $"make {user.User} ({user.Name}) an ordinary account",
            ct => call.Client.Admin.SetSuperuserAsync(user.User, grant, ct),
            Rights.OfSuperuser(call, "change accounts")
        );
    }
}
