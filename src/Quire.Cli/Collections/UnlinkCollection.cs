using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection unlink COLLECTION COLLECTION</c>.</summary>
internal sealed class UnlinkCollection : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<CollectionId> _place = Targets.Place();

    public UnlinkCollection(CommandContext context)
        : base(context, "unlink", "Shows a collection no more in a collection it does not lie in.", destructive: true)
    {
        Add(_collection);
        Add(_place);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection unlink terns birds"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var shown = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        var (id, name) = (shown.Id, shown.Alias);
        var place = await call.Client.Collections.GetAsync(call.Get(_place), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            name,
            $"show {name} no more in {place.Alias}",
            ct => call.Client.Collections.UnlinkAsync(id, place.Id, ct),
            Rights.OfSuperuser(call, "link collections")
        );
    }
}
