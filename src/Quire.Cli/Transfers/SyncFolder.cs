using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Datasets;
using Quire.Client;

namespace Quire.Cli.Transfers;

/// <summary><c>quire sync DIR DATASET --to dataset|folder</c>.</summary>
internal sealed class SyncFolder : FolderCommand
{
    private readonly Argument<string> _folder = new("dir") { Description = "The folder on disk." };
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<string> _to = new("--to")
    {
        Description = "Which side is made like the other one.",
        HelpName = "dataset|folder",
        Required = true,
    };
    private readonly Option<bool> _delete = new("--delete")
    {
        Description = "Also take out of that side what the other one does not have.",
    };
    private readonly Option<bool> _direct = DirectOption();

    public SyncFolder(CommandContext context)
        : base(
            context,
            "sync",
            "Makes a dataset like a folder, or a folder like a dataset. Deletes only with --delete, and asks before.",
            destructive: true
        )
    {
        _to.AcceptOnlyFromAmong("dataset", "folder");
        Add(_folder);
        Add(_dataset);
        Add(_to);
        Add(_delete);
        Add(_direct);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire sync data doi:10.5072/FK2/ABC --to dataset --delete --dry-run", "quire sync data doi:10.5072/FK2/ABC --to folder"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var folder = call.Get(_folder);
        var up = call.Get(_to) == "dataset";
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var options = Choices(call) with
        {
            RemoveMissing = call.Get(_delete),
            Mode = call.Get(_direct) ? UploadMode.DirectIfOffered : UploadMode.ThroughServer,
        };
        var plan = up
            ? await call.Client.Files.PlanUploadAsync(named.Id, folder, options, cancellationToken)
            : await call.Client.Files.PlanDownloadAsync(named.Id, folder, options, cancellationToken);
        var removed = plan.Count(i => i.Action == FolderAction.Remove);
        var place = up ? named.Words : folder;
        var summary =
            $"make {place} like {(up ? folder : named.Words)}{(removed > 0 ? $", removing {removed} of its files" : "")}";
        return Carry(call, named.Id, folder, summary, plan, options);
    }
}
