using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Datasets;
using Quire.Client.Files;
using Quire.Client.Identifiers;

namespace Quire.Cli.Transfers;

/// <summary><c>quire upload DIR DATASET</c>.</summary>
internal sealed class UploadFolder : FolderCommand
{
    private readonly Argument<DirectoryInfo> _folder = new Argument<DirectoryInfo>("dir") { Description = "The folder on disk." }.AcceptExistingOnly();
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<bool> _noIngest = new("--no-ingest") { Description = "Do not read files as tables." };
    private readonly Option<bool> _direct = DirectOption();

    public UploadFolder(CommandContext context)
        : base(context, "upload", "Uploads what is new or changed in a folder. Run it again after an interruption; nothing is deleted.")
    {
        Add(_folder);
        Add(_dataset);
        Add(_noIngest);
        Add(_direct);
    }

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var folder = call.Get(_folder).ToString();
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var options = Choices(call) with
        {
            Mode = call.Get(_direct) ? UploadMode.DirectIfOffered : UploadMode.ThroughServer,
            Description = call.Get(_noIngest) ? new() { TabIngest = false } : null,
        };
        var plan = await call.Client.Files.PlanUploadAsync(named.Id, folder, options, cancellationToken);
        return Carry(call, named.Id, folder, $"upload {folder} to {named.Words}", plan, options);
    }
}
