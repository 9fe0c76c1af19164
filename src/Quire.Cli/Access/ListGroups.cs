using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access;

/// <summary><c>quire group list COLLECTION</c>.</summary>
internal sealed class ListGroups : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    public ListGroups(CommandContext context)
        : base(context, "list", "Lists the groups of a collection.") => Add(_collection);

    public override IReadOnlyList<string> Examples { get; } = ["quire group list lab"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [.. (await call.Client.Collections.GroupsAsync(call.Get(_collection), cancellationToken)).Select(GroupResult.Of)],
            CliJson.Shapes.IReadOnlyListGroupResult
        );
}
