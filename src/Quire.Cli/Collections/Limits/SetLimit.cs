using System.CommandLine;
using Quire.Cli.Access;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections.Limits;

/// <summary><c>quire collection limit set COLLECTION WHO…</c>.</summary>
internal sealed class SetLimit : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string[]> _who = LimitReaders.Several();

    public SetLimit(CommandContext context)
        : base(context, "set", "Hides a collection, with everything in it, from everybody but some.")
    {
        Add(_collection);
        Add(_who);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection limit set lab jane \"&ip/library\""];

    protected override Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        string[] who = [.. call.Get(_who).Select(RolePlace.Assignee).Distinct(StringComparer.Ordinal)];
        return Task.FromResult(
            new Change(
                $"{collection}",
                $"limit collection '{collection}' to {string.Join(", ", who)}",
                async ct =>
                    call.Output.Show(
                        LimitResult.Of(await call.Client.Collections.SetReadersAsync(collection, who, ct)),
                        CliJson.Shapes.LimitResult
                    )
            )
            {
                Check = LimitReaders.Check(call),
            }
        );
    }
}
