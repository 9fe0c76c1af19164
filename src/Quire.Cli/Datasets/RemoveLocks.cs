using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset lock remove DATASET [TYPE]</c>.</summary>
internal sealed class RemoveLocks : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<string?> _type = new("type")
    {
        Description = "Only locks of this type. Default: all.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public RemoveLocks(CommandContext context)
        : base(context, "remove", "Takes locks off a dataset; for superusers.", destructive: true)
    {
        Add(_dataset);
        Add(_type);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset lock remove doi:10.5072/FK2/ABC Ingest"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var type = call.Get(_type);
        return Change.Saying(
            call,
            named.Id.ToString(),
            $"take {(type is null ? "all locks" : $"the lock {type}")} off {named.Words}",
            ct => call.Client.Datasets.UnlockAsync(named.Id, type, ct),
            Rights.OfSuperuser(call, "take locks off datasets")
        );
    }
}
