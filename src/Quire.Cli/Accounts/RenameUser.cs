using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users rename NAME NEW-NAME</c>.</summary>
internal sealed class RenameUser : WriteCommand
{
    private readonly Argument<string> _name = new("name") { Description = "Name of the account." };
    private readonly Argument<string> _newName = new("new-name") { Description = "Its new name." };

    public RenameUser(CommandContext context)
        : base(context, "rename", "Gives an account another name; for superusers.")
    {
        Add(_name);
        Add(_newName);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire users rename jane2 jane"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var user = UserResult.Of(await call.Client.Admin.UserAsync(call.Get(_name).TrimStart('@'), cancellationToken));
        var name = call.Get(_newName).TrimStart('@');
        return Change.Saying(
            call,
            user.User,
            $"rename the account {user.User} ({user.Name}) to {name}",
            ct => call.Client.Users.RenameAsync(user.User, name, ct),
            Rights.OfSuperuser(call, "rename accounts")
        );
    }
}
