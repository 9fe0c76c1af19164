using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset create COLLECTION</c>.</summary>
internal sealed class CreateDataset : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection("Alias or number of the collection to put it in.");
    private readonly Option<string?> _file = new("--json-file")
    {
        Description = "JSON as the API takes it, instead of the options; '-' reads standard input.",
        HelpName = "FILE",
    };
    private readonly CitationOptions _citation = new();

    public CreateDataset(CommandContext context)
        : base(context, "create", "Makes a dataset, a draft at first. A dry run has the server check the metadata.")
    {
        Add(_collection);
        Add(_file);
        foreach (var option in _citation.All)
        {
            Add(option);
        }

        InputFile.Instead(this, _file, _citation.All);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire dataset create lab --title Nests --author \"Ovadia, Noor\" --contact noor@example.edu --description \"Readings of 2024.\" --subject \"Earth and Environmental Sciences\"",
        "quire dataset create lab --json-file dataset.json --dry-run",
    ];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var collection = await call.Client.Collections.GetAsync(call.Get(_collection), cancellationToken: cancellationToken);
        var json = call.Get(_file) is { } file
            ? await FromFileAsync(call, file, cancellationToken)
            : await _citation.ToJsonAsync(call, cancellationToken);
        return new(
            collection.Alias,
            $"create a dataset in '{collection.Alias}'",
            async ct =>
            {
                var created = await call.Client.Datasets.CreateAsync(collection.Id, json, ct);
                call.Output.Show(new(created.Id, created.PersistentId), CliJson.Shapes.DatasetCreatedResult);
            }
        )
        {
            Check = async ct =>
            {
                await Rights.On(call, collection.Id, p => p.CanAddDataset, $"make datasets in '{collection.Alias}'")(ct);
                await ValidateAsync(call, collection.Id, json, ct);
            },
        };
    }

    private static async Task<string> FromFileAsync(Call call, string file, CancellationToken cancellationToken)
    {
        using var json = await InputFile.JsonAsync(file, call.Host, cancellationToken);
        return json.RootElement.GetRawText();
    }

    private static async Task ValidateAsync(Call call, long collection, string json, CancellationToken cancellationToken)
    {
        try
        {
            // Servers answer 200 to what is not valid as well; the words tell.
            var verdict = await call.Client.Collections.ValidateDatasetJsonAsync(collection, json, cancellationToken);
            if (!verdict.Contains(" is valid", StringComparison.Ordinal))
            {
                throw new CliException(ExitCode.Refused, verdict);
            }
        }
        catch (DataverseNotFoundException)
        {
            call.Output.Remark("This server does not check metadata beforehand.");
        }
    }
}
