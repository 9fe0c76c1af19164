using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client.Identifiers;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset delete DATASET</c>.</summary>
internal sealed class DeleteDataset : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<bool> _destroy = new("--destroy")
    {
        Description = "Also what is published, for good, with its files; for superusers.",
    };

    public DeleteDataset(CommandContext context)
        : base(context, "delete", "Deletes an unpublished dataset, or the draft of a published one.", destructive: true)
    {
        Add(_dataset);
        Add(_destroy);
    }

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var (datasets, id) = (call.Client.Datasets, named.Id.ToString());
        return call.Get(_destroy)
            ? Change.Saying(call, id, $"destroy {named.Words} with all its versions and files", ct => datasets.DestroyAsync(named.Id, ct))
            : Change.Saying(call, id, $"delete the draft of {named.Words}", ct => datasets.DeleteAsync(named.Id, ct));
    }
}
