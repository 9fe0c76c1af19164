using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

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

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset delete doi:10.5072/FK2/ABC"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var (datasets, id) = (call.Client.Datasets, named.Id.ToString());
        if (call.Get(_destroy))
        {
            return Change.Saying(
                call,
                id,
                $"destroy {named.Words} with all its versions and files",
                ct => datasets.DestroyAsync(named.Id, ct),
                Rights.OfSuperuser(call, "destroy datasets")
            );
        }

        // The call that deletes datasets would destroy a published version when a superuser makes it; this one never does.
        return named.IsDraft
            ? Change.Saying(
                call,
                id,
                $"delete the draft of {named.Words}",
                ct => datasets.DeleteDraftAsync(named.Id, ct),
                Rights.On(call, named.Id, p => p.CanDeleteDatasetDraft, "delete the draft of this dataset")
            )
            : throw new CliException(
                ExitCode.Refused,
                $"{named.Words} is published and has no draft.",
                "--destroy destroys what is published; superusers may."
            );
    }
}
