using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access;

/// <summary><c>quire group delete COLLECTION ALIAS</c>.</summary>
internal sealed class DeleteGroup : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string> _alias = new("alias") { Description = "Alias of the group." };

    public DeleteGroup(CommandContext context)
        : base(context, "delete", "Removes a group, with every role it was given.", destructive: true)
    {
        Add(_collection);
        Add(_alias);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire group delete lab staff"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        var group = await call.Client.Collections.GroupAsync(collection, call.Get(_alias), cancellationToken);
        return Change.Saying(
            call,
            group.Identifier,
            $"delete the group {group.Identifier}, and every role it was given",
            ct => call.Client.Collections.DeleteGroupAsync(collection, group.GroupAliasInOwner!, ct),
            Rights.On(call, collection, p => p.CanManageDataversePermissions, "delete groups of this collection")
        );
    }
}
