using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access.Guestbooks;

/// <summary><c>quire guestbook disable COLLECTION GUESTBOOK</c>.</summary>
internal sealed class DisableGuestbook : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<long> _guestbook = Targets.Number("guestbook");

    public DisableGuestbook(CommandContext context)
        : base(context, "disable", "Lets a guestbook ask nobody any more.")
    {
        Add(_collection);
        Add(_guestbook);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire guestbook disable lab 4"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        var guestbook = await call.Client.Guestbooks.GetAsync(call.Get(_guestbook), cancellationToken);
        return Change.Saying(
            call,
            guestbook.Name ?? "",
            $"let the guestbook ask nobody any more: '{guestbook.Name}'",
            ct => call.Client.Guestbooks.EnableAsync(collection, guestbook.Id!.Value, false, ct),
            Rights.On(call, collection, p => p.CanEditDataverse, "change guestbooks of this collection")
        );
    }
}
