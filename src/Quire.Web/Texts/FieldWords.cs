using Quire.Domain.Metadata;

namespace Quire.Web.Texts;

/// <summary>
/// Names and hints of metadata fields in the reader's language, as far as they are those of the standard blocks. Where an
/// installation calls a field otherwise, it stays as it calls it.
/// </summary>
public static class FieldWords
{
    /// <summary>What a field is called.</summary>
    public static string TitleOf(FieldType field, Wording texts) => Of($"field.{field.Name}", field.Title, texts);

    /// <summary>What is said of a field.</summary>
    public static string HintOf(FieldType field, Wording texts) => Of($"field.{field.Name}.hint", field.Description, texts);

    /// <summary>What a block is called.</summary>
    public static string TitleOf(MetadataBlock block, Wording texts) => Of($"block.{block.Name}", block.DisplayName, texts);

    /// <summary>What a value of the vocabulary of a field is called.</summary>
    public static string ValueOf(FieldType field, string value, Wording texts) =>
        field.TitleOf(value) is var own && own == value ? ValueOf(field.Name, value, texts) : own;

    /// <summary>
    /// What a value of the vocabulary of a field of the standard blocks is called, where nothing else is known of the field.
    /// </summary>
    public static string ValueOf(string field, string value, Wording texts) => texts.Find($"value.{field}.{value}") ?? value;

    /// <summary>A field whose values are called as the reader's language calls them.</summary>
    public static FieldType WithValues(FieldType field, Wording texts) =>
        field.Controlled
        && field.Vocabulary is [var first, ..]
        && ValueOf(field, first.Value, texts) != field.TitleOf(first.Value)
            ? field with
            {
                ValueTitles = field.Vocabulary.ToDictionary(
                    v => v.Value,
                    v => ValueOf(field, v.Value, texts),
                    StringComparer.Ordinal
                ),
            }
            : field;

    /// <summary>
    /// What a field is called where it stands alone: after the one it is inside of, unless both are called the same.
    /// </summary>
    public static string WholeTitleOf(FieldType field, MetadataSchema schema, Wording texts)
    {
        var own = TitleOf(field, texts);
        return
            field.Parent is { } name
            && schema.TryGetField(name, out var parent)
            && TitleOf(parent, texts) is var above
            && above != own
            ? $"{above}: {own}"
            : own;
    }

    private static string Of(string key, string own, Wording texts) =>
        Wordings.Of(Wordings.Default).Find(key) == own ? texts[key] : own;
}
