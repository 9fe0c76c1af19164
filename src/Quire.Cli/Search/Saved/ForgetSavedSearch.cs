using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Search.Saved;

/// <summary><c>quire saved-search delete SEARCH [--unlink]</c>.</summary>
internal sealed class ForgetSavedSearch : WriteCommand
{
    private readonly Argument<long> _search = Targets.Number("search");
    private readonly Option<bool> _unlink = new("--unlink") { Description = "Also end the links to all it finds now." };

    public ForgetSavedSearch(CommandContext context)
        : base(context, "delete", "Forgets a saved search; links that were made stay.", destructive: true)
    {
        Add(_search);
        Add(_unlink);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire saved-search delete 3", "quire saved-search delete 3 --unlink"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var search = await call.Client.Search.SavedAsync(call.Get(_search), cancellationToken);
        var unlink = call.Get(_unlink);
        return Change.Saying(
            call,
            $"{search.Id}",
            $"forget the search for '{search.Query}'{(unlink ? ", and end the links to all it finds" : "")}",
            async ct =>
            {
                await call.Client.Search.ForgetAsync(search.Id, unlink, ct);
                return "It is forgotten.";
            },
            Rights.OfSuperuser(call, "delete saved searches")
        );
    }
}
