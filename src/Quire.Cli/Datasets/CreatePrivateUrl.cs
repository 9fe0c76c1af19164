using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset private-url create DATASET</c>.</summary>
internal sealed class CreatePrivateUrl : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<bool> _anonymized = new("--anonymized")
    {
        Description = "Hide the authors, where the installation allows it.",
    };

    public CreatePrivateUrl(CommandContext context)
        : base(context, "create", "Makes a link by which people without account see the draft of a dataset.")
    {
        Add(_dataset);
        Add(_anonymized);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire dataset private-url create doi:10.5072/FK2/ABC", "quire dataset private-url create doi:10.5072/FK2/ABC --anonymized"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        return new(
            named.Id.ToString(),
            $"make a private URL for {named.Words}",
            async ct =>
                call.Output.Show(
                    new((await call.Client.Datasets.CreatePrivateUrlAsync(named.Id, call.Get(_anonymized), ct)).Link),
                    CliJson.Shapes.PrivateUrlResult
                )
        )
        {
            Check = Rights.On(call, named.Id, p => p.CanManageDatasetPermissions, "let others see this dataset"),
        };
    }
}
