using System.CommandLine;
using Quire.Cli.Commands;

namespace Quire.Cli.Access.Guestbooks;

/// <summary><c>quire guestbook show GUESTBOOK</c>.</summary>
internal sealed class ShowGuestbook : CliCommand
{
    private readonly Argument<long> _guestbook = Targets.Number("guestbook");

    public ShowGuestbook(CommandContext context)
        : base(context, "show", "Shows what a guestbook asks.") => Add(_guestbook);

    public override IReadOnlyList<string> Examples { get; } = ["quire guestbook show 4"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            GuestbookResult.Of(await call.Client.Guestbooks.GetAsync(call.Get(_guestbook), cancellationToken)),
            CliJson.Shapes.GuestbookResult
        );
}
