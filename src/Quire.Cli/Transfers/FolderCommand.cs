using System.CommandLine;
using System.IO.Enumeration;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Transfers;

/// <summary>A command that moves a whole folder: compares, says what it will do, does it, and sums up.</summary>
internal abstract class FolderCommand : WriteCommand
{
    /// <summary>How often transfers are tried again: networks come back.</summary>
    public const int Patience = 6;

    private readonly Option<string[]> _include = new("--include")
    {
        Description = "Only these paths, such as '*.csv' or 'raw/*'; may be given several times.",
        HelpName = "PATTERN",
    };
    private readonly Option<string[]> _exclude = new("--exclude")
    {
        Description = "Not these paths; may be given several times.",
        HelpName = "PATTERN",
    };
    private readonly Option<string?> _directory = new("--directory")
    {
        Description = "Folder of the dataset to work in. Default: the whole dataset.",
        HelpName = "PATH",
    };
    private readonly Option<long?> _rate = ByteRate.Option();
    private readonly Option<int> _jobs = Targets.Count("--jobs", "Files moved at the same time.", 4, "-j");

    protected FolderCommand(CommandContext context, string name, string description, bool destructive = false)
        : base(context, name, description, destructive)
    {
        Add(_include);
        Add(_exclude);
        Add(_directory);
        Add(_jobs);
        Add(_rate);
    }

    protected override int Retries => Patience;

    protected override long? BytesPerSecond(ParseResult parsed) => parsed.GetValue(_rate);

    public static Option<bool> DirectOption() =>
        new("--direct") { Description = "Send bytes straight to the object store where the installation offers that." };

    /// <summary>What the options of every such command say.</summary>
    protected FolderOptions Choices(Call call)
    {
        var (include, exclude) = (call.Get(_include) ?? [], call.Get(_exclude) ?? []);
        return new()
        {
            Include = path => (include.Length == 0 || include.Any(p => Matches(p, path))) && !exclude.Any(p => Matches(p, path)),
            DatasetFolder = call.Get(_directory),
            Concurrency = call.Get(_jobs),
            RecordFolder = UserFolders.State(call.Host, "folders"),
        };
    }

    /// <summary>The change that carries out a plan.</summary>
    protected static Change Carry(
        Call call,
        DatasetId dataset,
        string folder,
        string summary,
        IReadOnlyList<FolderItem> plan,
        FolderOptions options
    ) =>
        new(dataset.ToString(), summary, ct => new FolderRun(call, dataset, folder, options).CarryOutAsync(plan, ct))
        {
            Harmless = plan.All(i => i.Action != FolderAction.Remove),
            Check = plan.Any(i =>
                i.Action is FolderAction.Add or FolderAction.Replace || (i.Action == FolderAction.Remove && i.Remote is not null)
            )
                ? Rights.On(call, dataset, p => p.CanEditDataset, "edit this dataset")
                : null,
            Preview = () => FolderRun.Preview(call, dataset, folder, plan),
        };

    // A pattern without a slash is about names in any folder.
    private static bool Matches(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(
            pattern,
            pattern.Contains('/', StringComparison.Ordinal) ? path : path[(path.LastIndexOf('/') + 1)..],
            ignoreCase: false
        );
}
