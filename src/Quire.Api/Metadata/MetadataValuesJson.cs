using System.Collections.Immutable;
using Quire.Contracts.Metadata;
using Quire.Domain.Metadata;

namespace Quire.Api.Metadata;

/// <summary>Renders the metadata of a version: filled fields by block, in the order of the schema.</summary>
internal static class MetadataValuesJson
{
    /// <summary>What stands in place of a value that is withheld.</summary>
    public const string Withheld = "withheld";

    public static IReadOnlyDictionary<string, MetadataBlockValues> Of(
        MetadataDocument metadata,
        MetadataSchema schema,
        bool hideEmails,
        IReadOnlySet<string>? withheld = null
    )
    {
        var blocks = new Dictionary<string, MetadataBlockValues>(StringComparer.Ordinal);
        foreach (var block in schema.Blocks)
        {
            var fields = block.Fields.Select(f => Of(f, metadata, hideEmails, withheld)).OfType<MetadataField>().ToList();
            if (fields.Count > 0)
            {
                blocks[block.Name] = new()
                {
                    DisplayName = block.DisplayName,
                    Name = block.Name,
                    Fields = fields,
                };
            }
        }

        return blocks;
    }

    private static MetadataField? Of(FieldType field, MetadataDocument metadata, bool hideEmails, IReadOnlySet<string>? withheld)
    {
        if (IsHidden(field, hideEmails) || !metadata.Fields.TryGetValue(field.Name, out var stored) || stored.IsEmpty)
        {
            return null;
        }

        if (withheld?.Contains(field.Name) == true)
        {
            return Hidden(field);
        }

        var value = (stored, field.IsCompound) switch
        {
            (FieldValue.Values values, false) => Of(field, values.Items),
            (FieldValue.Compounds compounds, true) => Of(field, compounds.Items, hideEmails, withheld),
            _ => null, // stored for another shape of the field: the schema changed since
        };
        return value is null ? null : Of(field, value);
    }

    private static MetadataValue Of(FieldType field, ImmutableArray<string> values) =>
        field.Multiple ? new() { Texts = values } : new() { Text = values[0] };

    private static MetadataValue? Of(
        FieldType field,
        ImmutableArray<CompoundValue> compounds,
        bool hideEmails,
        IReadOnlySet<string>? withheld
    )
    {
        var filled = compounds.Select(c => Of(field, c, hideEmails, withheld)).Where(c => c.Count > 0).ToList();
        return filled.Count == 0 ? null
            : field.Multiple ? new() { Compounds = filled }
            : new() { Compound = filled[0] };
    }

    private static Dictionary<string, MetadataField> Of(
        FieldType field,
        CompoundValue compound,
        bool hideEmails,
        IReadOnlySet<string>? withheld
    )
    {
        var children = new Dictionary<string, MetadataField>(StringComparer.Ordinal);
        foreach (var child in field.Children)
        {
            if (!IsHidden(child, hideEmails) && compound.Children.TryGetValue(child.Name, out var values) && values.Length > 0)
            {
                children[child.Name] = withheld?.Contains(child.Name) == true ? Hidden(child) : Of(child, Of(child, values));
            }
        }

        return children;
    }

    private static MetadataField Of(FieldType field, MetadataValue value) =>
        new()
        {
            TypeName = field.Name,
            Multiple = field.Multiple,
            TypeClass = field.TypeClass,
            Value = value,
        };

    // Clients know fields that are withheld as single texts, whatever they are otherwise.
    private static MetadataField Hidden(FieldType field) =>
        new()
        {
            TypeName = field.Name,
            Multiple = false,
            TypeClass = "primitive",
            Value = new() { Text = Withheld },
        };

    private static bool IsHidden(FieldType field, bool hideEmails) => hideEmails && field.Kind == FieldKind.Email;
}
