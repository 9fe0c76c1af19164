using System.CommandLine;
using Quire.Cli.Collections;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset list [COLLECTION]</c>.</summary>
internal sealed class ListDatasets : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection(
        "Alias or number of the collection. Default: the root."
    );
    private readonly Option<bool> _recursive = new("--recursive", "-r") { Description = "Also those in the collections below." };

    public ListDatasets(CommandContext context)
        : base(context, "list", "Lists the datasets in a collection.")
    {
        _collection.Arity = ArgumentArity.ZeroOrOne;
        Add(_collection);
        Add(_recursive);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset list lab", "quire dataset list --recursive"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var (collection, found) = (call.Get(_collection), new List<ContentResult>());
        await foreach (
            var item in call.Client.Collections.CrawlAsync(
                collection,
                CrawlFilter.Datasets,
                call.Get(_recursive),
                cancellationToken
            )
        )
        {
            found.Add(ContentResult.Of(item));
        }

        call.Output.List(
            await Titles.AddAsync(call, collection, found, cancellationToken),
            CliJson.Shapes.IReadOnlyListContentResult
        );
    }
}
