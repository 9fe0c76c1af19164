using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset private-url delete DATASET</c>.</summary>
internal sealed class DeletePrivateUrl : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();

    public DeletePrivateUrl(CommandContext context)
        : base(context, "delete", "Ends the link to the draft of a dataset.", destructive: true) => Add(_dataset);

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset private-url delete doi:10.5072/FK2/ABC"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        return Change.Saying(
            call,
            named.Id.ToString(),
            $"end the private URL of {named.Words}",
            ct => call.Client.Datasets.DeletePrivateUrlAsync(named.Id, ct),
            Rights.On(call, named.Id, p => p.CanManageDatasetPermissions, "end the link to this dataset")
        );
    }
}
