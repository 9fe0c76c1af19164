using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Tables;

/// <summary><c>quire file head FILE</c>.</summary>
internal sealed class HeadFile : CliCommand
{
    private const int Usual = 10;

    private readonly Argument<FileId> _file = Targets.File();
    private readonly Option<int> _rows = Targets.Count("--rows", "How many rows, up to 1000.", Usual, "-n");
    private readonly Option<string[]> _variables = RowOptions.Variables();

    public HeadFile(CommandContext context)
        : base(context, "head", "Shows the first rows of a table.")
    {
        Add(_file);
        Add(_rows);
        Add(_variables);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire file head 42", "quire file head 42 -n 5 --variables species,beak"];

    protected override Task RunAsync(Call call, CancellationToken cancellationToken) =>
        RowsSheet.ShowAsync(
            call,
            call.Get(_file),
            new() { Variables = call.Get(_variables), Limit = call.Get(_rows) },
            csv: false,
            cancellationToken
        );
}
