using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Files;

/// <summary><c>quire file list DATASET</c>.</summary>
internal sealed class ListFiles : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<VersionSelector> _version = Targets.Version();
    private readonly Option<string?> _search = new("--search")
    {
        Description = "Only names and descriptions that hold this.",
        HelpName = "TEXT",
    };

    public ListFiles(CommandContext context)
        : base(context, "list", "Lists the files of a dataset.")
    {
        Add(_dataset);
        Add(_version);
        Add(_search);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire file list doi:10.5072/FK2/ABC", "quire file list doi:10.5072/FK2/ABC --search readings --json"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var files = new List<FileResult>();
        var query = new FileQuery { SearchText = call.Get(_search) };
        await foreach (
            var file in call.Client.Datasets.FilesAsync(call.Get(_dataset), call.Get(_version), query, cancellationToken)
        )
        {
            files.Add(FileResult.Of(file));
        }

        call.Output.List(files, CliJson.Shapes.IReadOnlyListFileResult);
    }
}
