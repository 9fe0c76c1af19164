using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access;

/// <summary><c>quire role list [COLLECTION]</c>.</summary>
internal sealed class ListRoles : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection(
        "Alias or number of the collection. Default: the root."
    );

    public ListRoles(CommandContext context)
        : base(context, "list", "Lists the roles that can be given on a collection.")
    {
        _collection.Arity = ArgumentArity.ZeroOrOne;
        Add(_collection);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire role list", "quire role list lab"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [.. (await call.Client.Collections.RolesAsync(call.Get(_collection), cancellationToken)).Select(RoleResult.Of)],
            CliJson.Shapes.IReadOnlyListRoleResult
        );
}
