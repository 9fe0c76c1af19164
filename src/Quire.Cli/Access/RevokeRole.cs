using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;

namespace Quire.Cli.Access;

/// <summary><c>quire role revoke WHO ROLE --collection|--dataset ID</c>.</summary>
internal sealed class RevokeRole : WriteCommand
{
    private readonly Argument<string> _who = new("who")
    {
        Description = "Name of an account, or another assignee as 'quire role assignments' shows it.",
    };
    private readonly Argument<string> _role = new("role") { Description = "Alias of the role." };
    private readonly RoleTarget _target = new();

    public RevokeRole(CommandContext context)
        : base(context, "revoke", "Takes a role back that was given on a collection or dataset.", destructive: true)
    {
        Add(_who);
        Add(_role);
        _target.AddTo(this);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire role revoke jane curator --collection lab"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (who, role) = (RolePlace.Assignee(call.Get(_who)), call.Get(_role));
        var place = await _target.FindAsync(call, cancellationToken);
        var held =
            (await place.ListAsync(cancellationToken)).FirstOrDefault(a =>
                a.Assignee == who && AssignmentResult.Of(a).Role == role
            )
            ?? throw new CliException(
                ExitCode.NotFound,
                $"{who} was not given the role {role} on {place.Words}.",
                "'quire role assignments' shows who holds what."
            );
        return Change.Saying(
            call,
            who,
            $"take the role {role} on {place.Words} from {who}",
            ct => place.RevokeAsync(held.Id, ct),
            place.Check
        );
    }
}
