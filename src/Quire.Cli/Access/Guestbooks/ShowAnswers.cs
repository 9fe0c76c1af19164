using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Access.Guestbooks;

/// <summary><c>quire guestbook answers COLLECTION [--guestbook NUMBER]</c>.</summary>
internal sealed class ShowAnswers : CliCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Option<long?> _guestbook = new("--guestbook")
    {
        Description = "Number of one of its guestbooks. Default: all.",
        HelpName = "NUMBER",
    };

    public ShowAnswers(CommandContext context)
        : base(
            context,
            "answers",
            "Writes what was answered to the guestbooks of a collection, as comma-separated values or JSON."
        )
    {
        Add(_collection);
        Add(_guestbook);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire guestbook answers lab --guestbook 4"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var table = await call.Client.Guestbooks.TableAsync(call.Get(_collection), call.Get(_guestbook), cancellationToken);
        if (call.Output.IsJson)
        {
            call.Output.Json(AnswerRows.Of(table), CliJson.Shapes.IReadOnlyListIReadOnlyDictionaryStringString);
            return;
        }

        await call.Host.Out.WriteAsync(call.Host.OutIsTerminal ? SafeText.Lines(table) : table);
    }
}
