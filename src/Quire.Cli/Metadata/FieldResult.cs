using Quire.Cli.Console;
using Quire.Contracts.Metadata;

namespace Quire.Cli.Metadata;

/// <summary>A field of a metadata block.</summary>
internal sealed record FieldResult : IRow
{
    public static IReadOnlyList<string> Columns { get; } = ["Field", "Title", "Type", "Several", "Required", "Values"];

    /// <summary>
    /// As <c>quire dataset edit --set</c> takes it: <c>title</c>, or <c>author/authorName</c> for a part of a compound.
    /// </summary>
    public required string Field { get; init; }

    public required string Title { get; init; }

    public required string Type { get; init; }

    public required bool Multiple { get; init; }

    public required bool Required { get; init; }

    /// <summary>The values it takes; empty when it takes any.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The field and its parts.</summary>
    public static IEnumerable<FieldResult> Of(FieldTypeResponse field, string prefix = "")
    {
        yield return new()
        {
            Field = prefix + field.Name,
            Title = field.Title,
            Type = field.ChildFields is { Count: > 0 } ? "compound" : field.Type.ToLowerInvariant(),
            Multiple = field.Multiple ?? false,
            Required = field.IsRequired ?? false,
            Values = field.ControlledVocabularyValues ?? [],
        };
        foreach (var child in (field.ChildFields?.Values ?? []).SelectMany(c => Of(c, $"{field.Name}/")))
        {
            yield return child;
        }
    }

    public IReadOnlyList<string?> Cells() =>
        [
            Field,
            Title,
            Type,
            Multiple ? "several" : "",
            Required ? "required" : "",
            Values.Count > 8 ? $"{string.Join(", ", Values.Take(3))}, … ({Values.Count})" : string.Join(", ", Values),
        ];
}
