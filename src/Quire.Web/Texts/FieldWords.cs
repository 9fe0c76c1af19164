using Quire.Domain.Metadata;
using Quire.Domain.Texts;

namespace Quire.Web.Texts;

/// <summary>
/// Names and hints of metadata fields in the reader's language, as far as they are those of the standard blocks. Where an
/// installation calls a field otherwise, it stays as it calls it.
/// </summary>
public static class FieldWords
{
    // More are looked for by name: languages and countries.
    private const int MostInOrder = 200;

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
    public static string ValueOf(string field, string value, Wording texts) =>
        VocabularyWords.Of(field, texts.Language)?.GetValueOrDefault(value) ?? value;

    /// <summary>A field whose values, and those of the fields inside, are called as the reader's language calls them.</summary>
    public static FieldType WithValues(FieldType field, Wording texts) =>
        IsCalledOtherwise(field, texts) || field.Children.Any(c => IsCalledOtherwise(c, texts))
            ? field with
            {
                ValueTitles = IsCalledOtherwise(field, texts)
                    ? VocabularyWords.Of(field.Name, texts.Language)!
                    : field.ValueTitles,
                Children = [.. field.Children.Select(c => WithValues(c, texts))],
            }
            : field;

    /// <summary>
    /// Values of the vocabulary of a field and what they are called, in its order; those so many that people look for them by
    /// name, by what they are called here.
    /// </summary>
    public static IEnumerable<(string Value, string Word)> ChoicesOf(FieldType field, Wording texts)
    {
        var choices = field.Vocabulary.Select(v => (v.Value, Word: ValueOf(field, v.Value, texts)));
        return field.Vocabulary.Length > MostInOrder && IsCalledOtherwise(field, texts)
            ? choices.OrderBy(c => UnicodeText.Unaccented(c.Word), StringComparer.Ordinal)
            : choices;
    }

    /// <summary>
    /// The value of the vocabulary of a field that is called so in a language of these pages; the text itself where none is.
    /// </summary>
    public static string ValueCalled(string text, FieldType field) =>
        VocabularyWords.ValueOf(field.Name, text) is { } value && field.Vocabulary.Any(v => v.Value == value) ? value : text;

    // Where an installation calls values otherwise, they stay as it calls them.
    private static bool IsCalledOtherwise(FieldType field, Wording texts) =>
        field is { Controlled: true, ValueTitles.Count: 0 } && VocabularyWords.Of(field.Name, texts.Language) is not null;

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
