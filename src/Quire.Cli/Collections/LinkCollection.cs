using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Collections;

/// <summary><c>quire collection link COLLECTION COLLECTION</c>.</summary>
internal sealed class LinkCollection : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<CollectionId> _place = Targets.Place();

    public LinkCollection(CommandContext context)
        : base(context, "link", "Shows a collection in a collection it does not lie in.")
    {
        Add(_collection);
        Add(_place);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire collection link terns birds"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var shown = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        var (id, name) = (shown.Id, shown.Alias);
        var place = await call.Client.Collections.GetAsync(call.Get(_place), cancellationToken: cancellationToken);
        return Change.Saying(
            call,
            name,
            $"show {name} in {place.Alias}",
            ct => call.Client.Collections.LinkAsync(id, place.Id, ct),
            Rights.OfSuperuser(call, "link collections")
        );
    }
}
