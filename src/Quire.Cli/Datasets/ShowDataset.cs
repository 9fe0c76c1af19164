using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client.Errors;
using Quire.Client.Identifiers;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset show DATASET</c>.</summary>
internal sealed class ShowDataset : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<VersionSelector> _version = Targets.Version();

    public ShowDataset(CommandContext context)
        : base(context, "show", "Shows a dataset.")
    {
        Add(_dataset);
        Add(_version);
    }

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var (dataset, selector) = (call.Get(_dataset), call.Get(_version));
        var version = await call.Client.Datasets.VersionAsync(dataset, selector, new() { ExcludeFiles = true }, cancellationToken);
        var locks = await call.Client.Datasets.LocksAsync(dataset, cancellationToken: cancellationToken);
        call.Output.Show(DatasetResult.Of(version, await FilesAsync(call, dataset, selector, cancellationToken), locks), CliJson.Shapes.DatasetResult);
    }

    // Servers before 6.0 do not count.
    private static async Task<long?> FilesAsync(Call call, DatasetId dataset, VersionSelector version, CancellationToken cancellationToken)
    {
        try
        {
            return (await call.Client.Datasets.FileCountsAsync(dataset, version, cancellationToken)).Total;
        }
        catch (DataverseNotFoundException)
        {
            return null;
        }
    }
}
