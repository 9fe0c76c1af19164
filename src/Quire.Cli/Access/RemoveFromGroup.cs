using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access;

/// <summary><c>quire group remove COLLECTION ALIAS WHO</c>.</summary>
internal sealed class RemoveFromGroup : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the group." };
    private readonly Argument<string> _who = new("who") { Description = "Name of an account, or a group." };

    public RemoveFromGroup(CommandContext context)
        : base(context, "remove", "Takes somebody out of a group, and with that what the group was given.", destructive: true)
    {
        Add(_collection);
        Add(_alias);
        Add(_who);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire group remove lab staff jane"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (collection, alias, who) = (call.Get(_collection), call.Get(_alias), RolePlace.Assignee(call.Get(_who)));
        return Task.FromResult(
            new Change(
                alias,
                $"take {who} out of the group {alias} of collection '{collection}'",
                async ct =>
                    call.Output.Show(
                        GroupResult.Of(await call.Client.Collections.RemoveFromGroupAsync(collection, alias, who, ct)),
                        CliJson.Shapes.GroupResult
                    )
            )
            {
                Check = Rights.On(
                    call,
                    collection,
                    p => p.CanManageDataversePermissions,
                    "take people out of groups of this collection"
                ),
            }
        );
    }
}
