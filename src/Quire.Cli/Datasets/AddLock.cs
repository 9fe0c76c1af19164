using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset lock add DATASET TYPE</c>.</summary>
internal sealed class AddLock : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<string> _type = new("type") { Description = "Such as Ingest, InReview or DcmUpload." };

    public AddLock(CommandContext context)
        : base(context, "add", "Locks a dataset; for superusers.")
    {
        Add(_dataset);
        Add(_type);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset lock add doi:10.5072/FK2/ABC Ingest"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var type = call.Get(_type);
        return Change.Saying(
            call,
            named.Id.ToString(),
            $"lock {named.Words} with {type}",
            ct => call.Client.Datasets.LockAsync(named.Id, type, ct),
            Rights.OfSuperuser(call, "lock datasets")
        );
    }
}
