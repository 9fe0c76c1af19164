using Quire.Contracts.Metadata;
using Quire.Domain.Metadata;
using Quire.Repository.Data.Collections;

namespace Quire.Api.Metadata;

/// <summary>Renders the definitions of metadata blocks.</summary>
internal static class BlockJson
{
    private static readonly IReadOnlyDictionary<string, InputLevel> NoLevels = new Dictionary<string, InputLevel>(
        StringComparer.Ordinal
    );

    /// <summary>A list of blocks, in a collection (with its levels) or of the installation.</summary>
    public static IReadOnlyList<MetadataBlockResponse> List(
        IEnumerable<MetadataBlock> blocks,
        IReadOnlyDictionary<string, InputLevel>? levels,
        bool onlyDisplayedOnCreate,
        bool withFields
    )
    {
        var rules = levels ?? NoLevels;
        return
        [
            .. blocks
                .Where(b => !onlyDisplayedOnCreate || b.Fields.Any(f => OnCreate(f, rules)))
                .Select(b => Of(b, rules, onlyDisplayedOnCreate, withFields)),
        ];
    }

    /// <summary>A block with all its fields.</summary>
    public static MetadataBlockResponse Full(MetadataBlock block) => Of(block, NoLevels, onlyOnCreate: false, withFields: true);

    private static MetadataBlockResponse Of(
        MetadataBlock block,
        IReadOnlyDictionary<string, InputLevel> levels,
        bool onlyOnCreate,
        bool withFields
    ) =>
        new()
        {
            Id = block.Id,
            DisplayName = block.DisplayName,
            Name = block.Name,
            DisplayOnCreate = block.Fields.Any(f => f.DisplayOnCreate),
            Fields = withFields
                ? block
                    .Fields.Where(f => Included(f, levels) && (!onlyOnCreate || OnCreate(f, levels)))
                    .ToDictionary(f => f.Name, f => Field(f, null, levels, onlyOnCreate), StringComparer.Ordinal)
                : null,
        };

    /// <summary>One field by itself, as lists of fields show it.</summary>
    public static FieldTypeResponse Field(FieldType field, MetadataSchema schema) =>
        Field(
            field,
            field.Parent is { } name && schema.TryGetField(name, out var parent) ? parent : null,
            NoLevels,
            onlyOnCreate: false
        );

    private static FieldTypeResponse Field(
        FieldType field,
        FieldType? parent,
        IReadOnlyDictionary<string, InputLevel> levels,
        bool onlyOnCreate
    )
    {
        var children = field
            .Children.Where(c => Included(c, levels) && (!onlyOnCreate || OnCreate(c, levels) || OnCreate(field, levels)))
            .ToList();
        return new()
        {
            Name = field.Name,
            DisplayName = parent is null || parent.Title == field.Title ? field.Title : $"{parent.Title} {field.Title}",
            DisplayOnCreate = levels.GetValueOrDefault(field.Name)?.DisplayOnCreate ?? field.DisplayOnCreate,
            Title = field.Title,
            Type = field.Kind.ToString().ToUpperInvariant(),
            TypeClass = field.TypeClass,
            Watermark = field.Watermark,
            Description = field.Description,
            Multiple = field.Multiple,
            IsControlledVocabulary = field.Controlled,
            DisplayFormat = field.DisplayFormat,
            IsRequired = field.Required || levels.GetValueOrDefault(field.Name)?.Required == true,
            DisplayOrder = field.DisplayOrder,
            IsAdvancedSearchFieldType = field.AdvancedSearch,
            ControlledVocabularyValues = field.Controlled ? [.. field.Vocabulary.Select(v => v.Value)] : null,
            ChildFields =
                children.Count == 0
                    ? null
                    : children.ToDictionary(c => c.Name, c => Field(c, field, levels, onlyOnCreate), StringComparer.Ordinal),
        };
    }

    private static bool Included(FieldType field, IReadOnlyDictionary<string, InputLevel> levels) =>
        !levels.TryGetValue(field.Name, out var level) || level.Include;

    private static bool OnCreate(FieldType field, IReadOnlyDictionary<string, InputLevel> levels)
    {
        var level = levels.GetValueOrDefault(field.Name);
        return (level?.DisplayOnCreate ?? field.DisplayOnCreate)
            || field.Required
            || level?.Required == true
            || field.Children.Any(c => levels.GetValueOrDefault(c.Name)?.Required == true);
    }
}
