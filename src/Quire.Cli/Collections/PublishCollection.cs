using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection publish COLLECTION</c>.</summary>
internal sealed class PublishCollection : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    public PublishCollection(CommandContext context)
        : base(context, "publish", "Publishes a collection; the one above must be published.") => Add(_collection);

    public override IReadOnlyList<string> Examples { get; } = ["quire collection publish lab"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            collection.Alias,
            $"publish collection '{collection.Alias}' ({collection.Name})",
            async ct =>
            {
                var published = await call.Client.Collections.PublishAsync(collection.Id, ct);
                return $"Collection '{published.Alias}' is published.";
            },
            Rights.On(call, collection.Id, p => p.CanPublishDataverse, "publish this collection")
        );
    }
}
