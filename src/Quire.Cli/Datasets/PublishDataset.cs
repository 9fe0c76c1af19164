using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset publish DATASET</c>.</summary>
internal sealed class PublishDataset : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<string> _type = new("--type")
    {
        Description = "Which number it gets; updatecurrent overwrites the published version and is for superusers.",
        HelpName = "major|minor|updatecurrent",
        DefaultValueFactory = _ => "major",
    };

    private readonly Option<bool> _noWait = new("--no-wait") { Description = "Do not wait until the server has finished." };

    public PublishDataset(CommandContext context)
        : base(context, "publish", "Publishes the draft of a dataset and waits until it is public.")
    {
        _type.AcceptOnlyFromAmong("major", "minor", "updatecurrent");
        Add(_dataset);
        Add(_type);
        Add(_noWait);
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire dataset publish doi:10.5072/FK2/ABC", "quire dataset publish doi:10.5072/FK2/ABC --type minor"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        var type = call.Get(_type) switch
        {
            "minor" => ReleaseType.Minor,
            "updatecurrent" => ReleaseType.UpdateCurrent,
            _ => ReleaseType.Major,
        };
        return Change.Saying(
            call,
            named.Id.ToString(),
            $"publish {named.Words} ({call.Get(_type)})",
            async ct =>
            {
                var datasets = call.Client.Datasets;
                // Tables that came up a moment ago are still being read.
                if (!call.Get(_noWait) && (await datasets.LocksAsync(named.Id, "Ingest", ct)).Count > 0)
                {
                    await datasets.WaitUntilUnlockedAsync(named.Id, cancellationToken: ct);
                }

                _ = await datasets.PublishAsync(named.Id, type, ct);
                if (call.Get(_noWait))
                {
                    return $"{named.Words} is being published.";
                }

                await datasets.WaitUntilUnlockedAsync(named.Id, cancellationToken: ct);
                var published = await datasets.VersionAsync(
                    named.Id,
                    VersionSelector.LatestPublished,
                    new() { ExcludeFiles = true },
                    ct
                );
                return $"{named.Words} is published as version {published.Number()}.";
            },
            Rights.On(call, named.Id, p => p.CanPublishDataset, "publish this dataset")
        );
    }
}
