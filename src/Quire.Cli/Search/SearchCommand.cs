using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;
using Quire.Contracts.Search;

namespace Quire.Cli.Search;

/// <summary><c>quire search QUERY</c>.</summary>
internal sealed class SearchCommand : CliCommand
{
    private const int LargestPage = 1000;
    private readonly Argument<string> _query = new("query")
    {
        Description = "Words, \"phrases\", field:value; '*' finds everything.",
    };
    private readonly Option<string[]> _types = new("--type")
    {
        Description = "Kind of hits; may be given several times. Default: all.",
        HelpName = "collection|dataset|file",
    };
    private readonly Option<string[]> _in = new("--in")
    {
        Description = "Stay in this collection; may be given several times.",
        HelpName = "ALIAS",
    };
    private readonly Option<string[]> _filters = new("--filter")
    {
        Description = "Filter such as publicationStatus:Published; may be given several times.",
        HelpName = "FIELD:VALUE",
    };
    private readonly Option<string?> _sort = new("--sort")
    {
        Description = "Order of the hits. Default: by relevance.",
        HelpName = "name|date",
    };
    private readonly Option<string?> _order = new("--order") { Description = "Direction of the order.", HelpName = "asc|desc" };
    private readonly Option<int> _limit = Targets.Count("--limit", "Most hits to show.", 20);
    private readonly Option<long> _start = new("--start") { Description = "Hits to skip.", HelpName = "N" };

    public SearchCommand(CommandContext context)
        : base(context, "search", "Searches collections, datasets and files.")
    {
        _types.AcceptOnlyFromAmong("collection", "dataset", "file");
        _sort.AcceptOnlyFromAmong("name", "date");
        _order.AcceptOnlyFromAmong("asc", "desc");
        Add(_query);
        Add(_types);
        Add(_in);
        Add(_filters);
        Add(_sort);
        Add(_order);
        Add(_limit);
        Add(_start);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire search temperatures", "quire search \"title:nests\" --type dataset --in lab --sort date --order desc"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var (limit, start) = (call.Get(_limit), call.Get(_start));
        var hits = new List<HitResult>();
        SearchResponse page;
        do
        {
            page = await call.Client.Search.PageAsync(
                Query(call, start + hits.Count, Math.Min(LargestPage, limit - hits.Count)),
                cancellationToken
            );
            hits.AddRange((page.Items ?? []).Select(HitResult.Of));
        } while (hits.Count < limit && page.Items is { Count: > 0 } && start + hits.Count < page.TotalCount);

        if (call.Output.IsJson)
        {
            call.Output.Json(new(page.TotalCount, start, hits), CliJson.Shapes.SearchResult);
            return;
        }

        call.Output.List(hits, CliJson.Shapes.IReadOnlyListHitResult);
        if (page.TotalCount > start + hits.Count)
        {
            call.Output.Remark($"{hits.Count} of {page.TotalCount} hits; --limit and --start show more.");
        }
    }

    private SearchQuery Query(Call call, long start, int size) =>
        new()
        {
            Text = call.Get(_query),
            Types = (call.Get(_types) ?? []).Aggregate(
                SearchTypes.None,
                (types, type) =>
                    types
                    | type switch
                    {
                        "collection" => SearchTypes.Collections,
                        "dataset" => SearchTypes.Datasets,
                        _ => SearchTypes.Files,
                    }
            ),
            Subtrees = call.Get(_in),
            Filters = call.Get(_filters),
            Sort = call.Get(_sort),
            Order = call.Get(_order),
            PageSize = size,
            Start = start,
        };
}
