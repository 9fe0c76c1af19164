using System.Collections.Immutable;

namespace Quire.Domain.Metadata.Rules;

/// <summary>Walks a document in the order of the schema and applies every rule.</summary>
internal static class DocumentCheck
{
    public static IEnumerable<Finding> Run(MetadataDocument document, MetadataSchema schema, FieldRequirements requirements)
    {
        foreach (var block in schema.Blocks)
        {
            var inUse = requirements.Uses(block.Name);
            foreach (var field in block.Fields)
            {
                var required = inUse && requirements.IsRequired(field);
                foreach (
                    var finding in field.IsCompound
                        ? Compounds(document.Compounds(field.Name), field, required, schema, requirements)
                        : Values(document.Values(field.Name), field, required, schema)
                )
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> Values(
        ImmutableArray<string> values,
        FieldType field,
        bool required,
        MetadataSchema schema
    )
    {
        if (required && RequiredRule.IsMissing(values))
        {
            yield return new(field.Name, RequiredRule.Breach(schema.DisplayName(field)), null);
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (ValueRules.Problem(field, values[i], schema) is { } breach)
            {
                yield return new(ValuePath.Of(field, i), breach, values[i]);
            }
        }
    }

    private static IEnumerable<Finding> Compounds(
        ImmutableArray<CompoundValue> compounds,
        FieldType field,
        bool required,
        MetadataSchema schema,
        FieldRequirements requirements
    )
    {
        // With no child to be named as missing, the compound itself is; any child then fills it.
        if (required && !field.Children.Any(requirements.IsRequired) && !compounds.Any(RequiredRule.IsBegun))
        {
            yield return new(field.Name, RequiredRule.Breach(schema.DisplayName(field)), null);
            yield break;
        }

        // A required compound that is absent is judged as one that is there and empty, so that its children are named.
        var count = required ? Math.Max(1, compounds.Length) : compounds.Length;
        for (var i = 0; i < count; i++)
        {
            var compound = i < compounds.Length ? compounds[i] : null;
            var sound = true;
            foreach (var child in field.Children)
            {
                var values = compound?.Children.GetValueOrDefault(child.Name, []) ?? [];
                if (RequiredRule.IsMissing(values))
                {
                    if (requirements.IsRequired(child) && (required || RequiredRule.IsBegun(compound)))
                    {
                        var breach = RequiredRule.Breach(schema.DisplayName(child), required ? null : field.Title);
                        yield return new(ValuePath.Of(field, i, child), breach, null);
                    }

                    continue;
                }

                for (var j = 0; j < values.Length; j++)
                {
                    if (ValueRules.Problem(child, values[j], schema) is { } breach)
                    {
                        sound = false;
                        yield return new(ValuePath.Of(field, i, child, j), breach, values[j]);
                    }
                }
            }

            if (sound && compound is not null && BoundingBoxRule.Problem(field, compound) is { } box)
            {
                yield return new(ValuePath.Of(field, i), box, null);
            }
        }
    }
}
