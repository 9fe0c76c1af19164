using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Cli.Datasets;
using Quire.Client;

namespace Quire.Cli.Transfers;

/// <summary><c>quire upload PATH DATASET</c>.</summary>
internal sealed class UploadFolder : FolderCommand
{
    private readonly Argument<FileSystemInfo> _path = new Argument<FileSystemInfo>("path")
    {
        Description = "The folder or file on disk.",
    }.AcceptExistingOnly();
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<bool> _noIngest = new("--no-ingest") { Description = "Do not read files as tables." };
    private readonly Option<bool> _direct = DirectOption();

    public UploadFolder(CommandContext context)
        : base(
            context,
            "upload",
            "Uploads what is new or changed in a folder, or one file. Run it again after an interruption; nothing is deleted."
        )
    {
        Add(_path);
        Add(_dataset);
        Add(_noIngest);
        Add(_direct);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire upload data doi:10.5072/FK2/ABC",
        "quire upload readings.csv doi:10.5072/FK2/ABC --directory raw",
        "quire upload data doi:10.5072/FK2/ABC --exclude \"*.tmp\" --limit-rate 2MB",
    ];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var path = call.Get(_path);
        var (folder, only) = Directory.Exists(path.FullName)
            ? (path.ToString(), null)
            : (Path.GetDirectoryName(path.FullName)!, path.Name);
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var options = Choices(call) with
        {
            Mode = call.Get(_direct) ? UploadMode.DirectIfOffered : UploadMode.ThroughServer,
            Description = call.Get(_noIngest) ? new() { TabIngest = false } : null,
        };
        if (only is not null)
        {
            // Whatever lies beside it is of no concern, and may not be readable.
            options = options with
            {
                Include = null,
                Paths = [only],
            };
        }

        var plan = await call.Client.Files.PlanUploadAsync(named.Id, folder, options, cancellationToken);
        return plan is [{ Action: FolderAction.Skip } skipped] && only is not null
            ? throw new CliException(ExitCode.Usage, $"'{path}' cannot be uploaded. {skipped.Reason}")
            : Carry(call, named.Id, folder, $"upload {path} to {named.Words}", plan, options);
    }
}
