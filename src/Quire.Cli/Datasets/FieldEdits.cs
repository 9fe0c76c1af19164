using Quire.Cli.Console;
using Quire.Client;
using Quire.Contracts.Metadata;

namespace Quire.Cli.Datasets;

/// <summary>Turns <c>field=value</c> into metadata, with the kinds of fields as the installation defines them.</summary>
internal sealed class FieldEdits(MetadataClient metadata)
{
    public async Task<IReadOnlyList<MetadataField>> ReadAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var known = await FieldsAsync(cancellationToken);
        return
        [
            .. settings
                .Select(Split)
                .GroupBy(s => s.Name.Split('/')[0], StringComparer.Ordinal)
                .Select(g => Field(Defined(known, g.Key), [.. g])),
        ];
    }

    private async Task<Dictionary<string, FieldTypeResponse>> FieldsAsync(CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, FieldTypeResponse>(StringComparer.Ordinal);
        await foreach (var block in metadata.BlocksWithFieldsAsync(cancellationToken))
        {
            foreach (var (name, field) in block.Fields ?? new Dictionary<string, FieldTypeResponse>(StringComparer.Ordinal))
            {
                fields.TryAdd(name, field);
            }
        }

        return fields;
    }

    private static MetadataField Field(FieldTypeResponse type, IReadOnlyList<(string Name, string Value)> settings)
    {
        var values = settings.Select(s => s.Value).ToList();
        if (type.ChildFields is { Count: > 0 } children)
        {
            var compounds = Compounds(type, children, settings);
            return type.Multiple == true ? Make(type, "compound", new() { Compounds = compounds })
                : compounds is [var only] ? Make(type, "compound", new() { Compound = only })
                : throw new CliException(ExitCode.Usage, $"'{type.Name}' takes one value.");
        }

        if (type.Multiple != true && values.Count > 1)
        {
            throw new CliException(ExitCode.Usage, $"'{type.Name}' takes one value.");
        }

        return Make(type, Kind(type), type.Multiple == true ? new() { Texts = values } : new() { Text = values[0] });
    }

    // A part that comes again begins the next compound.
    private static List<IReadOnlyDictionary<string, MetadataField>> Compounds(
        FieldTypeResponse type,
        IReadOnlyDictionary<string, FieldTypeResponse> children,
        IReadOnlyList<(string Name, string Value)> settings
    )
    {
        var compounds = new List<IReadOnlyDictionary<string, MetadataField>>();
        var current = new Dictionary<string, MetadataField>(StringComparer.Ordinal);
        foreach (var child in settings.Select(s => Child(type, children, s)))
        {
            if (compounds.Count == 0 || !current.TryAdd(child.TypeName, child))
            {
                current = new(StringComparer.Ordinal) { [child.TypeName] = child };
                compounds.Add(current);
            }
        }

        return compounds;
    }

    private static MetadataField Child(
        FieldTypeResponse parent,
        IReadOnlyDictionary<string, FieldTypeResponse> children,
        (string Name, string Value) setting
    )
    {
        var name = setting.Name.Contains('/', StringComparison.Ordinal)
            ? setting.Name[(setting.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]
            : "";
        return children.TryGetValue(name, out var type)
            ? Make(type, Kind(type), type.Multiple == true ? new() { Texts = [setting.Value] } : new() { Text = setting.Value })
            : throw new CliException(
                ExitCode.Usage,
                $"'{parent.Name}' is filled by its parts: {string.Join(", ", children.Keys.Select(k => $"{parent.Name}/{k}"))}."
            );
    }

    private static MetadataField Make(FieldTypeResponse type, string kind, MetadataValue value) =>
        new()
        {
            TypeName = type.Name,
            Multiple = type.Multiple == true,
            TypeClass = kind,
            Value = value,
        };

    private static string Kind(FieldTypeResponse type) =>
        type.IsControlledVocabulary == true ? "controlledVocabulary" : "primitive";

    private static FieldTypeResponse Defined(Dictionary<string, FieldTypeResponse> known, string name) =>
        known.TryGetValue(name, out var type)
            ? type
            : throw new CliException(
                ExitCode.Usage,
                $"There is no field '{name}'.",
                "'quire blocks show citation' lists the fields of a block; parts are written after a slash."
            );

    private static (string Name, string Value) Split(string setting)
    {
        var at = setting.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? (setting[..at], setting[(at + 1)..])
            : throw new CliException(ExitCode.Usage, $"'{setting}' is not FIELD=VALUE.");
    }
}
