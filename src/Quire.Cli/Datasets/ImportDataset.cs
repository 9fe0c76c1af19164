using System.CommandLine;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset import COLLECTION FILE [--id PID] [--release]</c>.</summary>
internal sealed class ImportDataset : WriteCommand
{
    private readonly Argument<CollectionId> _collection = Targets.Collection();
    private readonly Argument<string> _file = new("file") { Description = "A DDI Codebook document; '-' for standard input." };
    private readonly Option<string?> _id = new("--id")
    {
        Description = "Persistent identifier the dataset has already. Default: a new one.",
        HelpName = "PID",
    };
    private readonly Option<bool> _release = new("--release") { Description = "Publish it at once." };

    public ImportDataset(CommandContext context)
        : base(context, "import", "Makes a dataset of a DDI document; superusers only.")
    {
        Add(_collection);
        Add(_file);
        Add(_id);
        Add(_release);
        _id.Validators.Add(r =>
        {
            if (r.Tokens.Count > 0 && !PersistentId.TryParse(r.Tokens[0].Value, out _))
            {
                r.AddError($"'{r.Tokens[0].Value}' is not a persistent identifier such as doi:10.5072/FK2/ABC.");
            }
        });
    }

    public override IReadOnlyList<string> Examples { get; } =
    ["quire dataset import lab study.xml", "quire dataset import lab study.xml --id doi:10.5072/FK2/ABC --release"];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var (collection, release) = (call.Get(_collection), call.Get(_release));
        var document = await InputFile.TextAsync(call.Get(_file), call.Host, cancellationToken);
        PersistentId? id = PersistentId.TryParse(call.Get(_id), out var given) ? given : null;
        return new(
            id?.ToString() ?? call.Get(_file),
            $"make a dataset of {call.Get(_file)} in collection '{collection}'{(release ? ", and publish it" : "")}",
            async ct =>
            {
                var made = await call.Client.Datasets.ImportDdiAsync(collection, document, id, release, ct);
                foreach (var left in made.NotTaken ?? [])
                {
                    call.Output.Warn(left);
                }

                call.Output.Show(new(made.Id, made.PersistentId), CliJson.Shapes.DatasetCreatedResult);
                if (made.ReleaseCompleted == false)
                {
                    throw new CliException(
                        ExitCode.Refused,
                        "The dataset was imported and is a draft: it could not be published.",
                        $"'quire dataset publish {made.PersistentId}' says why."
                    );
                }
            }
        )
        {
            Check = Rights.OfSuperuser(call, "import datasets"),
        };
    }
}
