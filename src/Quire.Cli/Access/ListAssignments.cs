using Quire.Cli.Commands;

namespace Quire.Cli.Access;

/// <summary><c>quire role assignments --collection|--dataset ID</c>.</summary>
internal sealed class ListAssignments : CliCommand
{
    private readonly RoleTarget _target = new();

    public ListAssignments(CommandContext context)
        : base(context, "assignments", "Lists who holds which role on a collection or dataset.") => _target.AddTo(this);

    public override IReadOnlyList<string> Examples { get; } =
    ["quire role assignments --collection lab", "quire role assignments --dataset doi:10.5072/FK2/ABC"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var place = await _target.FindAsync(call, cancellationToken);
        call.Output.List(
            [.. (await place.ListAsync(cancellationToken)).Select(AssignmentResult.Of)],
            CliJson.Shapes.IReadOnlyListAssignmentResult
        );
    }
}
