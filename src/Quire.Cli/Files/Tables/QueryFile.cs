using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Tables;

/// <summary><c>quire file query FILE --where CONDITION --sort NAMES</c>.</summary>
internal sealed class QueryFile : CliCommand
{
    private const int Usual = 100;

    private readonly Argument<FileId> _file = Targets.File();
    private readonly Option<string[]> _where = new("--where")
    {
        Description =
            "What rows must meet: a variable, one of = != < <= > >= ~ !~ and a value, or 'in (…)', 'is missing'. May be repeated.",
        HelpName = "CONDITION",
        DefaultValueFactory = _ => [],
    };
    private readonly Option<string?> _sort = new("--sort")
    {
        Description = "Variables the rows are ordered by, with commas between them; --sort=-NAME for the largest first.",
        HelpName = "NAMES",
    };
    private readonly Option<string[]> _variables = RowOptions.Variables();
    private readonly Option<int> _rows = Targets.Count("--rows", "How many rows, up to 1000.", Usual, "-n");
    private readonly Option<int> _offset = new("--offset") { Description = "How many rows to pass over.", HelpName = "N" };
    private readonly Option<bool> _csv = new("--csv") { Description = "Comma-separated values with a line of names." };

    public QueryFile(CommandContext context)
        : base(context, "query", "Shows rows of a table that meet conditions, in an order.")
    {
        Add(_file);
        Add(_where);
        Add(_sort);
        Add(_variables);
        Add(_rows);
        Add(_offset);
        Add(_csv);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire file query 42 --where \"beak>=10\" --sort species,-beak",
        "quire file query 42 --where species~fort --where \"site in (1,2)\" --variables species,beak --csv",
        "quire file query 42 --where \"beak is missing\" -n 1000 --json",
    ];

    protected override Task RunAsync(Call call, CancellationToken cancellationToken) =>
        RowsSheet.ShowAsync(
            call,
            call.Get(_file),
            new()
            {
                Variables = call.Get(_variables),
                Where = call.Get(_where),
                Sort = call.Get(_sort),
                Offset = call.Get(_offset),
                Limit = call.Get(_rows),
            },
            call.Get(_csv),
            cancellationToken
        );
}
