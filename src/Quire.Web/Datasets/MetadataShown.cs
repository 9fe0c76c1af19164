using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Quire.Domain.Metadata;
using Quire.Repository.Datasets;
using Quire.Web.Shared;
using Quire.Web.Texts;

namespace Quire.Web.Datasets;

/// <summary>
/// Metadata of a version as people read them: filled fields by block, in the order of the blocks. E-mail addresses are never
/// among them; what a link withholds is only told to be filled.
/// </summary>
public static class MetadataShown
{
    /// <summary>Fields of a block with their values.</summary>
    public static IEnumerable<(
        MetadataBlock Block,
        IReadOnlyList<(FieldType Field, IReadOnlyList<MarkupString> Values)> Fields
    )> Of(VersionView view, Wording texts) =>
        view
            .Schema.Blocks.Select(b =>
                (
                    b,
                    (IReadOnlyList<(FieldType, IReadOnlyList<MarkupString>)>)
                        [.. b.Fields.Select(f => (f, Values(view, f, texts))).Where(f => f.Item2.Count > 0)]
                )
            )
            .Where(b => b.Item2.Count > 0);

    /// <summary>The title, or that it has none, or that it is withheld.</summary>
    public static string Title(VersionView view, Wording texts) =>
        view.Withheld?.Contains("title") == true ? texts["withheld"]
        : view.Version.Title is { Length: > 0 } title ? title
        : texts["untitled"];

    private static IReadOnlyList<MarkupString> Values(VersionView view, FieldType field, Wording texts)
    {
        if (
            field.Kind == FieldKind.Email
            || !view.Metadata.Fields.TryGetValue(field.Name, out var stored)
            || stored.IsEmpty
            || field.IsCompound != stored is FieldValue.Compounds
        )
        {
            return [];
        }

        if (view.Withheld?.Contains(field.Name) == true)
        {
            return [new(texts["withheld"])];
        }

        return stored is FieldValue.Compounds compounds
            ? [.. compounds.Items.Select(c => Line(view, field, c, texts)).Where(l => !string.IsNullOrEmpty(l.Value))]
            : [.. DisplayText.Html(FieldWords.WithValues(field, texts), stored).Select(l => Html.Safe(l))];
    }

    private static MarkupString Line(VersionView view, FieldType field, CompoundValue compound, Wording texts)
    {
        var shown = compound.Children.RemoveRange(
            field.Children.Where(c => c.Kind == FieldKind.Email || view.Withheld?.Contains(c.Name) == true).Select(c => c.Name)
        );
        var lines = DisplayText.Html(
            FieldWords.WithValues(field, texts),
            new FieldValue.Compounds(ImmutableArray.Create(new CompoundValue(shown)))
        );
        return lines.Count > 0 ? Html.Safe(lines[0])
            : shown.Count < compound.Children.Count && view.Withheld is not null ? new(texts["withheld"])
            : default;
    }
}
