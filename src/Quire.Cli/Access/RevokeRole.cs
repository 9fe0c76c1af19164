using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Contracts.Access;

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
        var all = (await place.ListAsync(cancellationToken)).Where(a =>
            string.Equals(a.Assignee, who, StringComparison.OrdinalIgnoreCase) && AssignmentResult.Of(a).Role == role
        );

        // A dataset is listed with what its collections give on it, which is taken back there.
        var held = all.OrderBy(a => IsAt(place, a) ? 0 : 1).FirstOrDefault();
        if (held is null || !IsAt(place, held))
        {
            throw new CliException(ExitCode.NotFound, $"{who} was not given the role {role} on {place.Words}.", Elsewhere(held));
        }

        return Change.Saying(
            call,
            who,
            $"take the role {role} on {place.Words} from {who}",
            ct => place.RevokeAsync(held.Id, ct),
            place.Check
        );
    }

    private static bool IsAt(RolePlace place, RoleAssignmentResponse held) =>
        place.Number is not { } number || held.DefinitionPointId == number;

    private static string Elsewhere(RoleAssignmentResponse? held) =>
        held is null
            ? "'quire role assignments' shows who holds what."
            : $"The role comes from '{held.DefinitionPointName ?? $"{held.DefinitionPointId}"}'; take it back there, with --collection.";
}
