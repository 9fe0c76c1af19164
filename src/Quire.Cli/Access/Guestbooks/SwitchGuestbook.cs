using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access.Guestbooks;

/// <summary><c>quire guestbook enable|disable COLLECTION GUESTBOOK</c>.</summary>
internal sealed class SwitchGuestbook : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<long> _guestbook = Targets.Number("guestbook");
    private readonly bool _asks;

    private SwitchGuestbook(CommandContext context, bool asks, string name, string description)
        : base(context, name, description)
    {
        Add(_collection);
        Add(_guestbook);
        _asks = asks;
        Examples = [$"quire guestbook {name} lab 4"];
    }

    public override IReadOnlyList<string> Examples { get; }

    public static SwitchGuestbook On(CommandContext context) => new(context, asks: true, "enable", "Lets a guestbook ask.");

    public static SwitchGuestbook Off(CommandContext context) =>
        new(context, asks: false, "disable", "Lets a guestbook ask nobody any more.");

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = call.Get(_collection);
        var guestbook = await call.Client.Guestbooks.GetAsync(call.Get(_guestbook), cancellationToken);
        return Change.Saying(
            call,
            guestbook.Name ?? "",
            _asks ? $"let the guestbook ask: '{guestbook.Name}'" : $"let the guestbook ask nobody any more: '{guestbook.Name}'",
            ct => call.Client.Guestbooks.EnableAsync(collection, guestbook.Id!.Value, _asks, ct),
            Rights.On(call, collection, p => p.CanEditDataverse, "change guestbooks of this collection")
        );
    }
}
