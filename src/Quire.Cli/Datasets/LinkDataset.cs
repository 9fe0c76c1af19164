using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset link DATASET COLLECTION</c>.</summary>
internal sealed class LinkDataset : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<CollectionId> _place = Targets.Place();

    public LinkDataset(CommandContext context)
        : base(context, "link", "Shows a dataset in a collection it does not lie in.")
    {
        Add(_dataset);
        Add(_place);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset link doi:10.5072/FK2/ABC birds"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var id = (await call.Client.Datasets.GetAsync(call.Get(_dataset), cancellationToken)).Id;
        var name = $"{call.Get(_dataset)}";
        var place = await call.Client.Collections.GetAsync(call.Get(_place), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            name,
            $"show {name} in {place.Alias}",
            ct => call.Client.Datasets.LinkAsync(id, place.Id, ct),
            Rights.ToLink(call, id, place, linked: false, $"show this dataset in '{place.Alias}', or it is there already")
        );
    }
}
