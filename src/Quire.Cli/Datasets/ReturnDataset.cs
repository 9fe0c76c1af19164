using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset return DATASET --reason TEXT</c>.</summary>
internal sealed class ReturnDataset : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<string> _reason = new("--reason")
    {
        Description = "What is to be improved; sent to the author.",
        Required = true,
    };

    public ReturnDataset(CommandContext context)
        : base(context, "return", "Gives a dataset in review back to its author.")
    {
        Add(_dataset);
        Add(_reason);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire dataset return doi:10.5072/FK2/ABC --reason \"The units are missing.\""];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        return Change.Saying(
            call,
            named.Id.ToString(),
            $"return {named.Words} to its author",
            async ct =>
                (await call.Client.Datasets.ReturnToAuthorAsync(named.Id, call.Get(_reason), ct)).Message
                ?? $"{named.Words} is with its author again.",
            Rights.On(call, named.Id, p => p.CanPublishDataset, "return this dataset")
        );
    }
}
