using System.Collections.Immutable;
using Quire.Domain.Texts;

namespace Quire.Domain.Metadata;

/// <summary>
/// Holds given values against the form of their fields: what is compound, how often a field can be given, which children it has,
/// which texts can be stored. Says nothing of what the values mean; <see cref="MetadataValidator"/> does.
/// </summary>
public static class MetadataShape
{
    /// <summary>
    /// Refuses a document with a field that is not given in its form. Fields the schema does not know are not judged.
    /// </summary>
    public static void MustFit(MetadataDocument document, MetadataSchema schema)
    {
        foreach (var (name, value) in document.Fields)
        {
            if (schema.TryGetField(name, out var field))
            {
                MustFit(field, value);
            }
        }
    }

    /// <summary>Refuses an edit of which a field is not given in its form.</summary>
    public static void MustFit(IEnumerable<FieldUpdate> updates)
    {
        foreach (var update in updates)
        {
            MustFit(update.Field, update.Value);
        }
    }

    private static void MustFit(FieldType field, FieldValue value)
    {
        if (field.Parent is { } parent)
        {
            throw ShapeErrors.OnlyInside(field.Name, parent);
        }

        switch (value)
        {
            case { IsEmpty: true }:
                break;
            case FieldValue.Values values when !field.IsCompound:
                MustFit(field, values.Items);
                break;
            case FieldValue.Compounds compounds when field.IsCompound:
                MustBeSingle(field, compounds.Items.Length);
                foreach (var compound in compounds.Items)
                {
                    MustFit(field, compound);
                }

                break;
            default:
                throw field.IsCompound ? ShapeErrors.NoCompound(field.Name) : ShapeErrors.NoText(field.Name);
        }
    }

    private static void MustFit(FieldType parent, CompoundValue compound)
    {
        foreach (var (name, values) in compound.Children)
        {
            MustFit(parent.Children.FirstOrDefault(c => c.Name == name) ?? throw ShapeErrors.NoChild(name, parent.Name), values);
        }
    }

    private static void MustFit(FieldType field, ImmutableArray<string> values)
    {
        MustBeSingle(field, values.Length);
        foreach (var value in values)
        {
            TextLimits.ValueOf(field.Name).MustAllow(value);
            if (!StorableText.Is(value))
            {
                throw ShapeErrors.NotStorable(field.Name);
            }
        }
    }

    private static void MustBeSingle(FieldType field, int values)
    {
        if (values > 1 && !field.Multiple)
        {
            throw ShapeErrors.Several(field.Name);
        }
    }
}
