using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset show DATASET</c>.</summary>
internal sealed class ShowDataset : CliCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<VersionSelector> _version = Targets.Version();
    private readonly Option<bool> _web = WebPage.Option();

    public ShowDataset(CommandContext context)
        : base(context, "show", "Shows a dataset.")
    {
        Add(_dataset);
        Add(_version);
        Add(_web);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire dataset show doi:10.5072/FK2/ABC",
        "quire dataset show doi:10.5072/FK2/ABC --version 1.0 --json",
        "quire dataset show doi:10.5072/FK2/ABC --web",
    ];

    protected override async Task RunAsync(Call call, CancellationToken cancellationToken)
    {
        var (dataset, selector) = (call.Get(_dataset), call.Get(_version));
        var version = await call.Client.Datasets.VersionAsync(
            dataset,
            selector,
            new() { ExcludeFiles = true },
            cancellationToken
        );
        var page = version.DatasetPersistentId is { } id ? WebPage.OfDataset(call.Client.BaseAddress, id) : null;
        if (call.Get(_web))
        {
            WebPage.Show(
                call,
                page ?? throw new CliException(ExitCode.Failed, "The server does not tell the identifier of this dataset.")
            );
            return;
        }

        var locks = await call.Client.Datasets.LocksAsync(dataset, cancellationToken: cancellationToken);
        var citation = await WhereThereAsync(() => call.Client.Datasets.CitationAsync(dataset, selector, cancellationToken));
        var shown = DatasetResult.Of(version) with
        {
            Files = await WhereThereAsync<long?>(async () =>
                (await call.Client.Datasets.FileCountsAsync(dataset, selector, cancellationToken)).Total
            ),
            Locks = [.. locks.Select(l => l.LockType)],
            Citation = citation is null ? null : SafeText.WithoutMarkup(citation),
            Url =
                version.VersionState == "DRAFT" ? page : WebPage.OfCitation(call.Client.BaseAddress, version.DatasetPersistentId),
        };
        call.Output.Show(shown, CliJson.Shapes.DatasetResult);
    }

    // Servers before 6.0 neither count files nor cite versions.
    private static async Task<T?> WhereThereAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (DataverseNotFoundException)
        {
            return default;
        }
    }
}
