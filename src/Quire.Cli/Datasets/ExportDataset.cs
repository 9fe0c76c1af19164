using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Cli.Files;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset export DATASET --format NAME</c>.</summary>
internal sealed class ExportDataset : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "Name of the format, such as dataverse_json, oai_dc, Datacite or schema.org.",
        DefaultValueFactory = _ => "dataverse_json",
    };

    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "File to write. Default: standard output.",
        HelpName = "FILE",
    };
    private readonly Option<VersionSelector?> _version = new("--version")
    {
        Description = "latest-published (default), or draft if you may see it.",
        HelpName = "VERSION",
        CustomParser = r =>
        {
            if (VersionSelector.TryParse(r.Tokens[0].Value, out var version))
            {
                return version;
            }

            r.AddError($"'{r.Tokens[0].Value}' is not a version: latest-published or draft.");
            return null;
        },
    };

    public ExportDataset(CommandContext context)
        : base(context, "export", "Writes the metadata of a dataset in a standard format.")
    {
        Add(_dataset);
        Add(_format);
        Add(_output);
        Add(_version);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire dataset export doi:10.5072/FK2/ABC --format oai_dc",
        "quire dataset export doi:10.5072/FK2/ABC --format ddi --output nests.xml",
    ];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        using var export = await call.Client.Datasets.OpenExportAsync(
            call.Get(_dataset),
            call.Get(_format),
            call.Get(_version),
            cancellationToken
        );
        var output = call.Get(_output) ?? "-";
        var isJson = export.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        if (call.Output.IsJson && output == "-" && !isJson)
        {
            throw new CliException(
                ExitCode.Usage,
                "This format is no JSON.",
                "With --output it is written to a file, and --json tells of that."
            );
        }

        await using var stream = await export.Content.ReadAsStreamAsync(cancellationToken);
        await Destination.WriteAsync(stream, output, call.Host, cancellationToken);
        if (call.Output.IsJson && output != "-")
        {
            call.Output.Json(new GotResult(output, new FileInfo(output).Length), CliJson.Shapes.GotResult);
        }
    }
}
