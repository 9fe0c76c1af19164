using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset move DATASET COLLECTION</c>.</summary>
internal sealed class MoveDataset : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<CollectionId> _place = Targets.Place();
    private readonly Option<bool> _force = new("--force") { Description = "Lose what has no place there, such as links to it." };

    public MoveDataset(CommandContext context)
        : base(context, "move", "Moves a dataset into another collection.", destructive: true)
    {
        Add(_dataset);
        Add(_place);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset move doi:10.5072/FK2/ABC birds"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var id = (await call.Client.Datasets.GetAsync(call.Get(_dataset), cancellationToken)).Id;
        var name = $"{call.Get(_dataset)}";
        var place = await call.Client.Collections.GetAsync(call.Get(_place), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            name,
            $"move {name} into {place.Alias}",
            ct => call.Client.Datasets.MoveAsync(id, place.Id, call.Get(_force), ct),
            async ct =>
            {
                await Rights.On(call, (DatasetId)id, p => p.CanPublishDataset, "move this dataset")(ct);
                await Rights.On(call, (CollectionId)place.Id, p => p.CanAddDataset, $"move datasets into '{place.Alias}'")(ct);
            }
        ) with
        {
            Harmless = !call.Get(_force),
        };
    }
}
