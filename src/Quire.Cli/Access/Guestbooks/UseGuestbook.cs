using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Datasets;
using Quire.Client;

namespace Quire.Cli.Access.Guestbooks;

/// <summary><c>quire guestbook use DATASET [GUESTBOOK]</c>.</summary>
internal sealed class UseGuestbook : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Argument<long?> _guestbook = new("guestbook")
    {
        Description = "Number of the guestbook; without one nobody is asked any more.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public UseGuestbook(CommandContext context)
        : base(context, "use", "Asks whoever downloads files of a dataset with a guestbook, or with none.")
    {
        Add(_dataset);
        Add(_guestbook);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire guestbook use doi:10.5072/FK2/ABC 4", "quire guestbook use doi:10.5072/FK2/ABC"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var guestbook = call.Get(_guestbook);
        return Change.Saying(
            call,
            named.Id.ToString(),
            guestbook is { } asks
                ? $"ask whoever downloads from {named.Words} with the guestbook {asks}"
                : $"ask nobody who downloads from {named.Words}",
            ct =>
                guestbook is { } number
                    ? call.Client.Guestbooks.UseAsync(named.Id, number, ct)
                    : call.Client.Guestbooks.UseNoneAsync(named.Id, ct),
            Rights.On(call, named.Id, p => p.CanEditDataset, "edit this dataset")
        );
    }
}
