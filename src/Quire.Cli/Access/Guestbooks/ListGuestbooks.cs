using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Access.Guestbooks;

/// <summary><c>quire guestbook list COLLECTION [--inherited]</c>.</summary>
internal sealed class ListGuestbooks : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Option<bool> _inherited = new("--inherited") { Description = "Also those of the collections above." };

    public ListGuestbooks(CommandContext context)
        : base(context, "list", "Lists the guestbooks datasets of a collection may use.")
    {
        Add(_collection);
        Add(_inherited);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire guestbook list lab --inherited"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.List(
            [
                .. (
                    await call.Client.Guestbooks.ListAsync(
                        call.Get(_collection),
                        call.Get(_inherited),
                        cancellationToken: cancellationToken
                    )
                ).Select(GuestbookResult.Of),
            ],
            CliJson.Shapes.IReadOnlyListGuestbookResult
        );
}
