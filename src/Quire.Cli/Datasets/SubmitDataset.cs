using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset submit DATASET</c>.</summary>
internal sealed class SubmitDataset : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();

    public SubmitDataset(CommandContext context)
        : base(context, "submit", "Asks the curators to publish the draft of a dataset.") => Add(_dataset);

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset submit doi:10.5072/FK2/ABC"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        return Change.Saying(
            call,
            named.Id.ToString(),
            $"submit {named.Words} for review",
            async ct => (await call.Client.Datasets.SubmitForReviewAsync(named.Id, ct)).Message ?? $"{named.Words} is in review.",
            Rights.On(call, named.Id, p => p.CanEditDataset, "submit this dataset")
        );
    }
}
