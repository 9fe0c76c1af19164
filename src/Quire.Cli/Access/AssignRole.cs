using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Access;

/// <summary><c>quire role assign WHO ROLE --collection|--dataset ID</c>.</summary>
internal sealed class AssignRole : WriteCommand
{
    private readonly Argument<string> _who = new("who")
    {
        Description = "Name of an account, :authenticated-users, or a group such as &explicit/1-readers.",
    };
    private readonly Argument<string> _role = new("role") { Description = "Alias of the role; 'quire role list' shows them." };
    private readonly RoleTarget _target = new();

    public AssignRole(CommandContext context)
        : base(context, "assign", "Gives somebody a role on a collection or dataset.")
    {
        Add(_who);
        Add(_role);
        _target.AddTo(this);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire role assign jane curator --collection lab",
        "quire role assign :authenticated-users fileDownloader --dataset doi:10.5072/FK2/ABC",
    ];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (who, role) = (RolePlace.Assignee(call.Get(_who)), call.Get(_role));
        var place = await _target.FindAsync(call, cancellationToken);
        return new(
            who,
            $"give {who} the role {role} on {place.Words}",
            async ct =>
                call.Output.Show(AssignmentResult.Of(await place.AssignAsync(who, role, ct)), CliJson.Shapes.AssignmentResult)
        )
        {
            Check = place.Check,
        };
    }
}
