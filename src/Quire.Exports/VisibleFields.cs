using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Quire.Domain.Metadata;

namespace Quire.Exports;

/// <summary>
/// A field's value as far as it may be shown: without blanks, without children the schema does not know and, where the
/// installation wants so, without e-mail addresses.
/// </summary>
internal static class VisibleFields
{
    public static bool TryGet(ExportedVersion version, FieldType field, [NotNullWhen(true)] out FieldValue? value)
    {
        value = null;
        if (IsHidden(version, field) || !version.Metadata.Fields.TryGetValue(field.Name, out var stored))
        {
            return false;
        }

        value = stored switch
        {
            FieldValue.Values values when !field.IsCompound && Filled(values.Items) is { Length: > 0 } items =>
                new FieldValue.Values(items),
            FieldValue.Compounds compounds when Filled(version, field, compounds.Items) is { Length: > 0 } items =>
                new FieldValue.Compounds(items),
            _ => null, // stored for another shape of the field: the schema changed since
        };
        return value is not null;
    }

    private static bool IsHidden(ExportedVersion version, FieldType field) =>
        version.ExcludeEmails && field.Kind == FieldKind.Email;

    private static ImmutableArray<string> Filled(ImmutableArray<string> values) =>
        values.All(v => !string.IsNullOrWhiteSpace(v)) ? values : [.. values.Where(v => !string.IsNullOrWhiteSpace(v))];

    private static ImmutableArray<CompoundValue> Filled(
        ExportedVersion version,
        FieldType field,
        ImmutableArray<CompoundValue> compounds
    ) => [.. compounds.Select(c => Filled(version, field, c)).Where(c => c.Children.Count > 0)];

    private static CompoundValue Filled(ExportedVersion version, FieldType field, CompoundValue compound)
    {
        var kept = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var child in field.Children)
        {
            if (
                !IsHidden(version, child)
                && compound.Children.TryGetValue(child.Name, out var values)
                && Filled(values) is { Length: > 0 } filled
            )
            {
                kept.Add(child.Name, filled);
            }
        }

        return new(kept.ToImmutable());
    }
}
