using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection move COLLECTION COLLECTION</c>.</summary>
internal sealed class MoveCollection : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<CollectionId> _place = Targets.Place();
    private readonly Option<bool> _force = new("--force") { Description = "Lose what has no place there, such as links to it." };

    public MoveCollection(CommandContext context)
        : base(context, "move", "Moves a collection into another collection.", destructive: true)
    {
        Add(_collection);
        Add(_place);
        Add(_force);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection move terns birds"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var shown = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        var (id, name) = (shown.Id, shown.Alias);
        var place = await call.Client.Collections.GetAsync(call.Get(_place), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            name,
            $"move {name} into {place.Alias}",
            ct => call.Client.Collections.MoveAsync(id, place.Id, call.Get(_force), ct),
            Rights.OfSuperuser(call, "move collections")
        ) with
        {
            Harmless = !call.Get(_force),
        };
    }
}
