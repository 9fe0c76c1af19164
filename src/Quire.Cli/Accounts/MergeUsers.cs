using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Accounts;

/// <summary><c>quire users merge FROM INTO</c>.</summary>
internal sealed class MergeUsers : WriteCommand
{
    private readonly Argument<string> _from = new("from") { Description = "Name of the account that goes." };
    private readonly Argument<string> _into = new("into") { Description = "Name of the account that stays." };

    public MergeUsers(CommandContext context)
        : base(context, "merge", "Makes everything of one account another's; for superusers.", destructive: true)
    {
        Add(_from);
        Add(_into);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire users merge jane2 jane"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var admin = call.Client.Admin;
        var from = UserResult.Of(await admin.UserAsync(call.Get(_from).TrimStart('@'), cancellationToken));
        var into = UserResult.Of(await admin.UserAsync(call.Get(_into).TrimStart('@'), cancellationToken));
        return Change.Saying(
            call,
            from.User,
            $"make everything of {from.User} ({from.Name}) belong to {into.User} ({into.Name}) and delete {from.User}",
            ct => call.Client.Users.MergeAsync(from.User, into.User, ct),
            Rights.OfSuperuser(call, "merge accounts")
        );
    }
}
