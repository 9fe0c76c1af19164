using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset compare DATASET OLDER NEWER</c>.</summary>
internal sealed class CompareVersions : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<VersionSelector> _older = Targets.VersionNamed("older", "The older version, such as 1.0.");
    private readonly Argument<VersionSelector> _newer = Targets.VersionNamed(
        "newer",
        "The newer version, such as 2.0 or :draft."
    );

    public CompareVersions(CommandContext context)
        : base(context, "compare", "Lists what differs between two versions of a dataset.")
    {
        Add(_dataset);
        Add(_older);
        Add(_newer);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset compare doi:10.5072/FK2/ABC 1.0 :draft"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var compared = await call.Client.Datasets.CompareAsync(
            call.Get(_dataset),
            call.Get(_older),
            call.Get(_newer),
            cancellationToken: cancellationToken
        );
        call.Output.List(ChangeResult.Of(compared), CliJson.Shapes.IReadOnlyListChangeResult);
    }
}
