using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset private-url show DATASET</c>.</summary>
internal sealed class ShowPrivateUrl : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();

    public ShowPrivateUrl(CommandContext context)
        : base(context, "show", "Shows the link to the draft of a dataset.") => Add(_dataset);

    public override IReadOnlyList<string> Examples { get; } = ["quire dataset private-url show doi:10.5072/FK2/ABC"];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken) =>
        call.Output.Show(
            new((await call.Client.Datasets.PrivateUrlAsync(call.Get(_dataset), cancellationToken)).Link),
            CliJson.Shapes.PrivateUrlResult
        );
}
