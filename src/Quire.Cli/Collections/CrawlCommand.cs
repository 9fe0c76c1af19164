using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary><c>quire crawl [COLLECTION]</c>: everything below a collection.</summary>
internal sealed class CrawlCommand : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection(
        "Alias or number of the collection to begin at. Default: the root."
    );
    private readonly Option<string?> _only = new("--only")
    {
        Description = "Leave the other kind out.",
        HelpName = "collections|datasets",
    };

    public CrawlCommand(CommandContext context)
        : base(context, "crawl", "Lists everything below a collection, at any depth.")
    {
        _collection.Arity = ArgumentArity.ZeroOrOne;
        _only.AcceptOnlyFromAmong("collections", "datasets");
        Add(_collection);
        Add(_only);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire crawl lab", "quire crawl --only datasets"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var filter = call.Get(_only) switch
        {
            "collections" => CrawlFilter.Collections,
            "datasets" => CrawlFilter.Datasets,
            _ => CrawlFilter.Everything,
        };
        var found = new List<ContentResult>();
        await foreach (
            var item in call.Client.Collections.CrawlAsync(call.Get(_collection), filter, cancellationToken: cancellationToken)
        )
        {
            found.Add(ContentResult.Of(item));
        }

        call.Output.List(
            await Titles.AddAsync(call, call.Get(_collection), found, cancellationToken),
            CliJson.Shapes.IReadOnlyListContentResult
        );
    }
}
