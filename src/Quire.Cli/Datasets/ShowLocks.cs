using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset lock show DATASET</c>.</summary>
internal sealed class ShowLocks : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();

    public ShowLocks(CommandContext context)
        : base(context, "show", "Lists the locks on a dataset.") => Add(_dataset);

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset lock show doi:10.5072/FK2/ABC"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var locks = await call.Client.Datasets.LocksAsync(call.Get(_dataset), cancellationToken: cancellationToken);
        call.Output.List([.. locks.Select(LockResult.Of)], CliJson.Shapes.IReadOnlyListLockResult);
    }
}
