using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset versions DATASET</c>.</summary>
internal sealed class ListVersions : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();

    public ListVersions(CommandContext context)
        : base(context, "versions", "Lists the versions of a dataset, newest first.") => Add(_dataset);

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset versions doi:10.5072/FK2/ABC"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var versions = new List<VersionResult>();
        await foreach (
            var version in call.Client.Datasets.VersionsAsync(
                call.Get(_dataset),
                new() { ExcludeFiles = true },
                cancellationToken
            )
        )
        {
            versions.Add(VersionResult.Of(version));
        }

        call.Output.List(versions, CliJson.Shapes.IReadOnlyListVersionResult);
    }
}
