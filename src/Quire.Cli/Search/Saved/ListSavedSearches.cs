using Quire.Cli.Commands;

namespace Quire.Cli.Search.Saved;

/// <summary><c>quire saved-search list</c>.</summary>
internal sealed class ListSavedSearches(CommandContext context)
    : CliCommand(context, "list", "Lists the saved searches of the installation.")
{
    public override IReadOnlyList<string> Examples { get; } = ["quire saved-search list"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [.. (await call.Client.Search.SavedAsync(cancellationToken)).Select(SavedSearchResult.Of)],
            CliJson.Shapes.IReadOnlyListSavedSearchResult
        );
}
