using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access;

/// <summary><c>quire group add COLLECTION ALIAS WHO…</c>.</summary>
internal sealed class AddToGroup : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the group." };
    private readonly Argument<string[]> _who = new("who")
    {
        Description = "Names of accounts, or groups such as &explicit/1-readers and &ip/library.",
        Arity = ArgumentArity.OneOrMore,
    };

    public AddToGroup(CommandContext context)
        : base(context, "add", "Puts people and groups into a group.")
    {
        Add(_collection);
        Add(_alias);
        Add(_who);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire group add lab staff jane john"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (collection, alias) = (call.Get(_collection), call.Get(_alias));
        string[] who = [.. call.Get(_who).Select(RolePlace.Assignee)];
        return Task.FromResult(
            new Change(
                alias,
                $"put {string.Join(", ", who)} into the group {alias} of collection '{collection}'",
                async ct =>
                    call.Output.Show(
                        GroupResult.Of(await call.Client.Collections.AddToGroupAsync(collection, alias, who, ct)),
                        CliJson.Shapes.GroupResult
                    )
            )
            {
                Check = Rights.On(
                    call,
                    collection,
                    p => p.CanManageDataversePermissions,
                    "put people into groups of this collection"
                ),
            }
        );
    }
}
