using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Administration.Tools;

/// <summary><c>quire tool open TOOL --dataset DATASET | --file FILE</c>.</summary>
internal sealed class OpenTool : CliCommand
{
    private readonly Argument<long> _tool = Targets.Number("tool");
    private readonly Option<DatasetId?> _dataset = Targets.OptionalDataset("--dataset", "The dataset it is opened for.");
    private readonly Option<FileId?> _file = Targets.OptionalFile(
        "--file",
        "Number or persistent identifier of the file it is opened for."
    );

    public OpenTool(CommandContext context)
        : base(context, "open", "Shows where an external tool is opened for a dataset or a file.")
    {
        Add(_tool);
        Add(_dataset);
        Add(_file);
    }

    public override IReadOnlyList<string> Examples { get; } = ["quire tool open 1 --dataset doi:10.5072/FK2/ABC"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var tools = call.Client.ExternalTools;
        var opened = (call.Get(_dataset), call.Get(_file)) switch
        {
            ({ } dataset, null) => await tools.OpenAsync(dataset, call.Get(_tool), cancellationToken: cancellationToken),
            (null, { } file) => await tools.OpenForFileAsync(file, call.Get(_tool), cancellationToken: cancellationToken),
            _ => throw new CliException(ExitCode.Usage, "Say what it is opened for: --dataset or --file."),
        };
        call.Output.Show(new(opened.ToolUrl), CliJson.Shapes.PageResult);
    }
}
