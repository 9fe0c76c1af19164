using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Transfers;

/// <summary><c>quire download DATASET [DIR]</c>.</summary>
internal sealed class DownloadDataset : FolderCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<string> _folder = new("dir")
    {
        Description = "The folder on disk, made if needed. Default: the current one.",
        DefaultValueFactory = _ => ".",
    };
    private readonly Option<VersionSelector> _version = Targets.Version();
    private readonly Option<bool> _archival = new("--archival")
    {
        Description = "The archival forms of tables instead of the files as they were uploaded.",
    };

    public DownloadDataset(CommandContext context)
        : base(
            context,
            "download",
            "Downloads the files of a dataset that are missing or different. Run it again after an interruption; nothing is deleted."
        )
    {
        Add(_dataset);
        Add(_folder);
        Add(_version);
        Add(_archival);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire download doi:10.5072/FK2/ABC copy", "quire download doi:10.5072/FK2/ABC --version 1.0 --include \"*.csv\""];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (dataset, folder) = (call.Get(_dataset), call.Get(_folder));
        var options = Choices(call) with { Version = call.Get(_version), Original = !call.Get(_archival) };
        var plan = await call.Client.Files.PlanDownloadAsync(dataset, folder, options, cancellationToken);
        return Carry(call, dataset, folder, $"download {dataset} to {folder}", plan, options);
    }
}
