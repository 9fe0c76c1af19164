using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset unlink DATASET COLLECTION</c>.</summary>
internal sealed class UnlinkDataset : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<CollectionId> _place = Targets.Place();

    public UnlinkDataset(CommandContext context)
        : base(context, "unlink", "Shows a dataset no more in a collection it does not lie in.", destructive: true)
    {
        Add(_dataset);
        Add(_place);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset unlink doi:10.5072/FK2/ABC birds"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var id = (await call.Client.Datasets.GetAsync(call.Get(_dataset), cancellationToken)).Id;
        var name = $"{call.Get(_dataset)}";
        var place = await call.Client.Collections.GetAsync(call.Get(_place), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            name,
            $"show {name} no more in {place.Alias}",
            ct => call.Client.Datasets.UnlinkAsync(id, place.Id, ct),
            Rights.ToLink(call, id, place, linked: true, $"end a link to this dataset in '{place.Alias}', or there is none")
        );
    }
}
