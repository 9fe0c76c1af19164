using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections.Limits;

/// <summary><c>quire collection limit lift COLLECTION</c>.</summary>
internal sealed class LiftLimit : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();

    public LiftLimit(CommandContext context)
        : base(context, "lift", "Opens a limited collection, with what is public in it, to everybody.", destructive: true) =>
        Add(_collection);

    public override IReadOnlyList<string> Examples { get; } = ["quire collection limit lift lab"];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        return Task.FromResult(
            new Change(
                $"{collection}",
                $"open collection '{collection}' to everybody",
                async ct =>
                    call.Output.Show(
                        LimitResult.Of(await call.Client.Collections.SetReadersAsync(collection, [], ct)),
                        CliJson.Shapes.LimitResult
                    )
            )
            {
                Check = LimitReaders.Check(call),
            }
        );
    }
}
