using System.Collections.Frozen;
using Quire.Domain.Texts;

namespace Quire.Domain.Metadata.Texts;

/// <summary>
/// What a metadata block and its fields are called in a language, by the keys language packs have:
/// <c>metadatablock.displayName</c>, <c>datasetfieldtype.title.description</c>, <c>controlledvocabulary.subject.law</c>.
/// </summary>
public sealed class BlockTexts
{
    private const string BlockName = "metadatablock.displayName";
    private const string FieldKeys = "datasetfieldtype.";
    private const string ValueKeys = "controlledvocabulary.";

    private readonly FrozenDictionary<string, string> _texts;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <param name="texts">Texts by key; others than those of blocks are left aside, and so are blank ones.</param>
    public BlockTexts(IEnumerable<KeyValuePair<string, string>> texts)
    {
        _texts = texts
            .Where(t => IsKey(t.Key) && !string.IsNullOrWhiteSpace(t.Value))
            .ToFrozenDictionary(t => t.Key, t => StorableText.From(t.Value), StringComparer.Ordinal);
        foreach (var (key, text) in _texts.Where(t => t.Key.StartsWith(ValueKeys, StringComparison.Ordinal)))
        {
            _values[KeyOf(key)] = text;
        }
    }

    /// <summary>The texts by key.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>A block in this language; what there is no text for stays as it is.</summary>
    public MetadataBlock Of(MetadataBlock block) =>
        block with
        {
            DisplayName = _texts.GetValueOrDefault(BlockName, block.DisplayName),
            Fields = [.. block.Fields.Select(Of)],
        };

    private static bool IsKey(string key) =>
        key == BlockName
        || key.StartsWith(FieldKeys, StringComparison.Ordinal)
        || key.StartsWith(ValueKeys, StringComparison.Ordinal);

    private FieldType Of(FieldType field) =>
        field with
        {
            Title = Text($"{FieldKeys}{field.Name}.title", field.Title),
            Description = Text($"{FieldKeys}{field.Name}.description", field.Description),
            Watermark = Text($"{FieldKeys}{field.Name}.watermark", field.Watermark),
            Children = [.. field.Children.Select(Of)],
            ValueTitles = field
                .Vocabulary.Select(v =>
                    (v.Value, Title: _values.GetValueOrDefault(KeyOf($"{ValueKeys}{field.Name}.{v.Value}"), v.Value))
                )
                .Where(v => v.Title != v.Value)
                .ToFrozenDictionary(v => v.Value, v => v.Title, StringComparer.Ordinal),
        };

    private string Text(string key, string otherwise) => _texts.GetValueOrDefault(key, otherwise);

    // Language packs write them small, without accents, with _ for blanks.
    private static string KeyOf(string text) => UnicodeText.Unaccented(text.Replace(' ', '_'));
}
