using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Search.Saved;

/// <summary><c>quire saved-search create QUERY --in COLLECTION [--filter FILTER…]</c>.</summary>
internal sealed class SaveSearch : WriteCommand
{
    private readonly Argument<string> _query = new("query") { Description = "What is searched for, as in 'quire search'." };
    private readonly Option<CollectionId> _collection = Targets.Parent();
    private readonly Option<string[]> _filters = new("--filter")
    {
        Description = "A filter such as subject_ss:Physics; may be named several times.",
    };

    public SaveSearch(CommandContext context)
        : base(context, "create", "Saves a search whose public hits a collection shows by links.")
    {
        _collection.Description = "The collection that shows what is found.";
        Add(_query);
        Add(_collection);
        Add(_filters);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire saved-search create \"terns\" --in lab"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        var me = await call.Client.Users.MeAsync(cancellationToken);
        var query = call.Get(_query);
        return new(
            query,
            $"show what is found for '{query}' in collection '{collection.Alias}'",
            async ct =>
            {
                var id = await call.Client.Search.SaveAsync(
                    new()
                    {
                        Query = query,
                        DefinitionPointId = collection.Id,
                        CreatorId = me.Id,
                        FilterQueries = call.Get(_filters) ?? [],
                    },
                    ct
                );
                call.Output.Show(
                    SavedSearchResult.Of(await call.Client.Search.SavedAsync(id, ct)),
                    CliJson.Shapes.SavedSearchResult
                );
            }
        )
        {
            Check = Rights.OfSuperuser(call, "save searches"),
        };
    }
}
