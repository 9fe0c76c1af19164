using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files.Tables;

/// <summary><c>quire file describe FILE</c>.</summary>
internal sealed class DescribeFile : CliCommand
{
    private readonly Argument<FileId> _file = Targets.File();
    private readonly Option<string[]> _variables = RowOptions.Variables();

    public DescribeFile(CommandContext context)
        : base(context, "describe", "Shows what stands in the variables of a table: missing and different values, statistics.")
    {
        Add(_file);
        Add(_variables);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire file describe 42", "quire file describe 42 --variables beak --json"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var summary = await call.Client.Files.GetSummaryAsync(call.Get(_file), call.Get(_variables), cancellationToken);
        call.Output.List([.. summary.Variables.Select(VariableResult.Of)], CliJson.Shapes.IReadOnlyListVariableResult);
    }
}
