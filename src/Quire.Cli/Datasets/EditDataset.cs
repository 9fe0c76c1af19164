using System.CommandLine;
using System.Text.Json;
using Quire.Cli.Commands;
using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Datasets;
using Quire.Contracts.Metadata;

namespace Quire.Cli.Datasets;

/// <summary><c>quire dataset edit DATASET</c>.</summary>
internal sealed class EditDataset : WriteCommand
{
    private readonly Argument<DatasetId> _dataset = Targets.Dataset();
    private readonly Option<string[]> _set = new("--set")
    {
        Description =
            "Value of a field: title=Nests, or author/authorName=Ovadia for a part of a compound; may be given several "
            + "times. It takes the place of the one there in a field for one value, and is added in a field for several.",
        HelpName = "FIELD=VALUE",
    };

    private readonly Option<bool> _replace = new("--replace")
    {
        Description = "Put the values in place of those there in fields for several values too.",
    };
    private readonly Option<string?> _file = new("--json-file")
    {
        Description =
            "JSON instead of --set: {\"fields\": […]} adds or replaces values, {\"metadataBlocks\": …} replaces all metadata; '-' reads standard input.",
        HelpName = "FILE",
    };

    public EditDataset(CommandContext context)
        : base(context, "edit", "Changes the metadata of the draft, making one if needed.")
    {
        Add(_dataset);
        Add(_set);
        Add(_replace);
        Add(_file);
        InputFile.Instead(this, _file, _set);
    }

    public override IReadOnlyList<string> Examples { get; } =
    [
        "quire dataset edit doi:10.5072/FK2/ABC --set \"subtitle=North shore\"",
        "quire dataset edit doi:10.5072/FK2/ABC --set \"author/authorName=Second, Sam\" --set \"author/authorAffiliation=Coast Institute\"",
    ];

    protected override async Task<Change> PrepareAsync(Call call, CancellationToken cancellationToken)
    {
        var edit = call.Get(_file) is { } file
            ? await FromFileAsync(call, file, cancellationToken)
            : await FromOptionsAsync(call, cancellationToken);
        var named = await Named.FindAsync(call.Client, call.Get(_dataset), cancellationToken);
        return new(
            named.Id.ToString(),
            $"{edit.Words} of {named.Words}",
            async ct =>
            {
                var version = await edit.Work(named.Id, ct);
                call.Output.Show(DatasetResult.Of(version), CliJson.Shapes.DatasetResult);
            }
        )
        {
            Check = Rights.On(call, named.Id, p => p.CanEditDataset, "edit this dataset"),
        };
    }

    private async Task<Edit> FromOptionsAsync(Call call, CancellationToken cancellationToken)
    {
        var set = call.Get(_set) ?? [];
        if (set.Length == 0)
        {
            throw new CliException(
                ExitCode.Usage,
                "Nothing to change is given.",
                "'quire dataset edit ID --set \"subtitle=North shore\"', or --json-file."
            );
        }

        var fields = await new FieldEdits(call.Client.Metadata).ReadAsync(set, cancellationToken);
        return new(
            $"set {string.Join(", ", fields.Select(f => f.TypeName))}",
            (dataset, ct) => SetAsync(call, dataset, fields, ct)
        );
    }

    // A server leaves a filled field for one value as it is when values are added, and says nothing: there, setting is replacing.
    private async Task<DatasetVersionResponse> SetAsync(
        Call call,
        DatasetId dataset,
        IReadOnlyList<MetadataField> fields,
        CancellationToken cancellationToken
    )
    {
        var replaced = fields.Where(f => call.Get(_replace) || !f.Multiple).ToList();
        var added = fields.Except(replaced).ToList();
        var version =
            replaced.Count == 0
                ? null
                : await call.Client.Datasets.EditMetadataAsync(dataset, replaced, replace: true, null, cancellationToken);
        if (version is not null && added.Count == 0)
        {
            return version;
        }

        try
        {
            return await call.Client.Datasets.EditMetadataAsync(dataset, added, replace: false, null, cancellationToken);
        }
        catch (DataverseException) when (version is not null)
        {
            call.Output.Warn($"{string.Join(", ", replaced.Select(f => f.TypeName))}: set before the rest went wrong.");
            throw;
        }
    }

    private async Task<Edit> FromFileAsync(Call call, string file, CancellationToken cancellationToken)
    {
        using var json = await InputFile.JsonAsync(file, call.Host, cancellationToken);
        var root = json.RootElement;
        try
        {
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("fields", out _))
            {
                var fields = WireShape.Read<EditMetadataRequest>(root).Fields;
                return new("edit the metadata", (dataset, ct) => SetAsync(call, dataset, fields, ct));
            }

            var version = WireShape.Read<DatasetVersionRequest>(
                root.ValueKind == JsonValueKind.Object && root.TryGetProperty("datasetVersion", out var inner) ? inner : root
            );
            return new("replace all metadata", (dataset, ct) => call.Client.Datasets.UpdateDraftAsync(dataset, version, ct));
        }
        catch (JsonException e)
        {
            throw new CliException(ExitCode.Usage, $"'{file}' holds neither fields nor metadata blocks: {e.Message}");
        }
    }

    private sealed record Edit(string Words, Func<DatasetId, CancellationToken, Task<DatasetVersionResponse>> Work);
}
