using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets.Thumbnails;

/// <summary><c>quire dataset thumbnail remove DATASET</c>.</summary>
internal sealed class RemoveThumbnail : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();

    public RemoveThumbnail(CommandContext context)
        : base(context, "remove", "Takes the picture off a dataset.", destructive: true) => Add(_dataset);

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset thumbnail remove doi:10.5072/FK2/ABC"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        return Change.Saying(
            call,
            named.Id.ToString(),
            $"take the picture off {named.Words}",
            ct => call.Client.Datasets.RemoveThumbnailAsync(named.Id, ct),
            Rights.On(call, named.Id, p => p.CanEditDataset, "edit this dataset")
        );
    }
}
