using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection delete COLLECTION</c>.</summary>
internal sealed class DeleteCollection : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    public DeleteCollection(CommandContext context)
        : base(context, "delete", "Deletes an empty collection.", destructive: true) => Add(_collection);

    public override IReadOnlyList<string> Examples { get; } = ["quire collection delete lab"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            collection.Alias,
            $"delete collection '{collection.Alias}' ({collection.Name})",
            ct => call.Client.Collections.DeleteAsync(collection.Id, ct),
            Rights.On(call, collection.Id, p => p.CanDeleteDataverse, "delete this collection")
        );
    }
}
