using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection list [COLLECTION]</c>.</summary>
internal sealed class ListCollection : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection(
        "Alias or number of the collection. Default: the root."
    );

    public ListCollection(CommandContext context)
        : base(context, "list", "Lists what lies directly in a collection.")
    {
        _collection.Arity = ArgumentArity.ZeroOrOne;
        Add(_collection);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection list", "quire collection list lab"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        var items = await call.Client.Collections.ContentsAsync(collection, cancellationToken);
        IReadOnlyList<ContentResult> found = [.. items.Select(i => ContentResult.Of(new CrawledItem(collection, 0, i)))];
        call.Output.List(
            await Titles.AddAsync(call, collection, found, cancellationToken),
            CliJson.Shapes.IReadOnlyListContentResult
        );
    }
}
