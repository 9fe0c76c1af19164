using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access.Guestbooks;

/// <summary><c>quire guestbook enable COLLECTION GUESTBOOK</c>.</summary>
internal sealed class EnableGuestbook : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<long> _guestbook = Targets.Number("guestbook");

    public EnableGuestbook(CommandContext context)
        : base(context, "enable", "Lets a guestbook ask.")
    {
        Add(_collection);
        Add(_guestbook);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire guestbook enable lab 4"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        var guestbook = await call.Client.Guestbooks.GetAsync(call.Get(_guestbook), cancellationToken);
        return Change.Saying(
            call,
            guestbook.Name ?? "",
            $"let the guestbook ask: '{guestbook.Name}'",
            ct => call.Client.Guestbooks.EnableAsync(collection, guestbook.Id!.Value, true, ct),
            Rights.On(call, collection, p => p.CanEditDataverse, "change guestbooks of this collection")
        );
    }
}
