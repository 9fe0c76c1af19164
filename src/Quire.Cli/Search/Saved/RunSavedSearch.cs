using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Search.Saved;

/// <summary><c>quire saved-search run SEARCH</c>.</summary>
internal sealed class RunSavedSearch : WriteCommand
{
    private readonly Argument<long> _search = Targets.Number("search");

    public RunSavedSearch(CommandContext context)
        : base(context, "run", "Links what a saved search finds now.") => Add(_search);

    public override IReadOnlyList<string> Examples { get; } = ["quire saved-search run 3"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var search = await call.Client.Search.SavedAsync(call.Get(_search), cancellationToken);
        return Change.Saying(
            call,
            $"{search.Id}",
            $"link what is found for '{search.Query}'",
            async ct => $"{(await call.Client.Search.LinkFoundAsync(search.Id, ct)).HitInfo?.Count ?? 0} found.",
            Rights.OfSuperuser(call, "run saved searches")
        );
    }
}
