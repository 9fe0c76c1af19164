using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Files;
using Quire.Client;

namespace Quire.Cli.Datasets.Thumbnails;

/// <summary><c>quire dataset thumbnail get DATASET --output FILE</c>.</summary>
internal sealed class GetThumbnail : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "File to write; '-' for standard output.",
        HelpName = "FILE",
        Required = true,
    };

    public GetThumbnail(CommandContext context)
        : base(context, "get", "Writes the picture of a dataset, small, as PNG.")
    {
        Add(_dataset);
        Add(_output);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire dataset thumbnail get doi:10.5072/FK2/ABC --output nest.png"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        using var picture = new MemoryStream(await call.Client.Datasets.ThumbnailAsync(call.Get(_dataset), cancellationToken));
        await Destination.WriteAsync(picture, call.Get(_output), call.Host, cancellationToken);
    }
}
